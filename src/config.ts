// What the operator sets, checked once. The only reader of the environment; everything else gets a Config.

import { z } from 'zod'
import { isBotToken } from './model/bot-token.ts'
import { LOCALES } from './model/locale.ts'
import { canonicalZone } from './text/calendar.ts'

/**
 * Telegram's stand-ins for people who do not show themselves (anonymous admin, service account, channel): whoever
 * lists one as an admin would make everybody an admin. https://core.telegram.org/bots/api#message
 */
const SHARED_TELEGRAM_IDS = new Set([1087968824, 777000, 136817688])

const flag = z.enum(['true', 'false'], 'expected true or false').transform(text => text === 'true')

const adminIds = z
  .string()
  .transform(text => text.split(',').map(part => part.trim()))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[1-9]\d{0,15}$/, 'expected numeric user ids with commas between them, as @userinfobot tells yours')
        .transform(Number)
        .refine(id => !SHARED_TELEGRAM_IDS.has(id), 'one of the ids is shared by many users of Telegram'),
    ),
  )

const environment = z.object({
  BOT_TOKEN: z.string().refine(isBotToken, 'expected the token that @BotFather gave you, 123456:ABC…').optional(),
  ADMIN_IDS: adminIds.optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'expected an http or https address' })
    .default('https://api.telegram.org'),
  WEBHOOK_URL: z
    .url({ protocol: /^https$/, error: 'expected an https address that leads to HOST and PORT' })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:.+/, 'expected sqlite:PATH')
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('expected a port').int('expected a port').min(0).max(65535).default(8080),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'expected debug, info, warn, error or silent')
    .default('info'),
  DEFAULT_TIME_ZONE: z
    .string()
    .refine(zone => canonicalZone(zone) !== undefined, 'expected an IANA time zone such as Europe/Vienna')
    .default('Europe/Berlin'),
  DEFAULT_LOCALE: z.enum(LOCALES, `expected ${LOCALES.join(' or ')}`).default('de'),
  FETCH_INTERVAL_MINUTES: z.coerce
    .number('expected minutes, such as 15 or 0.5')
    .min(0.01, 'expected at least 0.01 minutes')
    .max(1440, 'expected at most 1440 minutes')
    .default(15),
  ALLOW_PRIVATE_NETWORKS: flag.default(false),
  SEED_SOURCES: flag.default(true),
})

export interface Config {
  /** Null: no bot of Telegram's, the playground instead. */
  readonly botToken: string | null
  readonly adminIds: ReadonlySet<number>
  readonly telegramApiRoot: string
  /** Where Telegram brings the updates; null: the bot asks for them. */
  readonly webhookUrl: string | null
  /** `sqlite:PATH`; null: the default of the mode. */
  readonly databaseUrl: string | null
  readonly host: string
  readonly port: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly defaultZone: string
  readonly defaultLocale: (typeof LOCALES)[number]
  readonly fetchIntervalMs: number
  readonly allowPrivateNetworks: boolean
  readonly seedSources: boolean
}

/** The environment is wrong. The message has one line a mistake: the variable, and what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * Throws ConfigError that names every wrong variable.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const result = environment.safeParse(present)
  if (!result.success) {
    const lines = result.error.issues.map(issue => `${String(issue.path[0])}: ${issue.message}`)
    throw new ConfigError([...new Set(lines)].join('\n'))
  }
  const values = result.data
  return {
    botToken: values.BOT_TOKEN ?? null,
    adminIds: new Set(values.ADMIN_IDS ?? []),
    telegramApiRoot: values.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    webhookUrl: values.WEBHOOK_URL ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    defaultZone: canonicalZone(values.DEFAULT_TIME_ZONE) ?? values.DEFAULT_TIME_ZONE,
    defaultLocale: values.DEFAULT_LOCALE,
    fetchIntervalMs: Math.round(values.FETCH_INTERVAL_MINUTES * 60_000),
    allowPrivateNetworks: values.ALLOW_PRIVATE_NETWORKS,
    seedSources: values.SEED_SOURCES,
  }
}
