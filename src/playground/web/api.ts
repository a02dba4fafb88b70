// The page's own small API: what there is, speak, press, set the clock.

import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { ClockTime, IsoDay } from '../../model/time.ts'
import { addDays, clockIn, dayIn, instantOf, nextDue } from '../../text/calendar.ts'
import type { PlaygroundClock } from '../clock.ts'
import type { Emulator } from '../emulator/emulator.ts'
import type { PressAnswer } from '../emulator/model.ts'
import { streamEvents } from './events.ts'
import { type Place, viewState } from './view.ts'

export interface ApiParts {
  readonly emulator: Emulator
  readonly clock: PlaygroundClock
  readonly places: readonly Place[]
  /** IANA zone in which the page shows and sets times. */
  readonly zone: string
}

const id = z.number().int()
/** Larger than what a bot has use for; the page sends it as base64. */
const MAX_FILE_BYTES = 5 * 1024 ** 2
const file = z.strictObject({
  name: z.string().trim().min(1).max(255),
  type: z.string().max(127),
  data: z.base64().max(Math.ceil(MAX_FILE_BYTES / 3) * 4),
})
const say = z
  .strictObject({
    ...{ chat: id, from: id, text: z.string().trim().max(4096), replyTo: id.optional(), file: file.optional() },
  })
  .refine(said => said.text !== '' || said.file !== undefined, 'nothing is said')
const press = z.strictObject({ chat: id, message: id, data: z.string(), from: id })
const language = z.strictObject({ language: z.enum(['de', 'en']) })
const move = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('hour') }),
  z.strictObject({ to: z.literal('day') }),
  z.strictObject({ to: z.literal('morning') }),
  z.strictObject({
    to: z.literal('time'),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    time: z.string().regex(/^\d{2}:\d{2}$/),
  }),
])

const MORNING: ClockTime = '07:30'
const PRESS_MS = 15_000

export function createApi(parts: ApiParts): Hono {
  const { emulator, clock, places, zone } = parts
  const api = new Hono()
  api.get('/state', context => context.json(viewState(emulator, places, clock.now(), zone)))
  api.get('/events', context => streamEvents(context, emulator, clock))
  api.get('/commands', context => {
    const chatId = Number(context.req.query('chat'))
    const from = Number(context.req.query('from'))
    if (!maySpeak(places, chatId, from)) return context.json({ error: 'unknown chat or person' }, 404)
    return context.json(emulator.commandsFor(chatId, from))
  })
  api.get('/files/:id', context => {
    const file = emulator.findFile(context.req.param('id'))
    if (file === undefined) return context.notFound()
    // Only pictures are shown; anything else is handed over as a file, never as a page.
    const isPicture = /^image\/(?:png|jpeg)$/.test(file.mime)
    if (!isPicture) context.header('content-disposition', 'attachment')
    context.header('cache-control', 'max-age=31536000, immutable')
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': isPicture ? file.mime : 'application/octet-stream',
    })
  })
  api.post('/say', context => handle(context, say, said => speak(parts, said)))
  api.post('/press', context =>
    handle(context, press, ({ chat, message, data, from }) => {
      if (!maySpeak(places, chat, from)) throw new RangeError('unknown chat or person')
      return answerWithin(PRESS_MS, emulator.press({ chatId: chat, messageId: message, data, from }).answered)
    }),
  )
  api.post('/language', context =>
    handle(context, language, ({ language: code }) => {
      for (const speaker of new Set(places.flatMap(({ speakers }) => speakers))) emulator.setLanguage(speaker, code)
      return {}
    }),
  )
  api.post('/clock', context =>
    handle(context, move, target => {
      clock.moveTo(targetOf(target, clock.now(), zone))
      return { now: clock.now().toISOString() }
    }),
  )
  return api
}

/** Lets a person speak; tells whether the bot hears it. */
function speak({ emulator, places }: ApiParts, said: z.infer<typeof say>): object {
  const { chat, from, text, replyTo, file: sent } = said
  if (!maySpeak(places, chat, from)) throw new RangeError('unknown chat or person')
  const before = emulator.pendingUpdates()
  const { messageId } = emulator.sendText({
    ...{ chat, from, text },
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(sent === undefined ? {} : { file: { ...sent, bytes: Buffer.from(sent.data, 'base64') } }),
  })
  const isHeard = emulator.pendingUpdates() > before
  return { messageId, isHeard }
}

function targetOf(target: z.infer<typeof move>, now: Date, zone: string): Date {
  const today = dayIn(zone, now)
  switch (target.to) {
    case 'hour':
      return new Date(now.getTime() + 3_600_000)
    case 'day':
      return new Date(instantOf(addDays(today, 1), clockIn(zone, now), zone))
    case 'morning':
      return new Date(nextDue(MORNING, zone, now, null))
    case 'time':
      return new Date(instantOf(target.day as IsoDay, target.time as ClockTime, zone))
  }
}

function maySpeak(places: readonly Place[], chat: number, from: number): boolean {
  return places.some(({ chatId, speakers }) => chatId === chat && speakers.includes(from))
}

/** What the bot answers to a press; an empty answer if it takes longer, as an app of Telegram gives up too. */
async function answerWithin(limitMs: number, answered: Promise<PressAnswer>): Promise<PressAnswer> {
  let timer: NodeJS.Timeout | undefined
  const givenUp = new Promise<PressAnswer>(resolve => {
    timer = setTimeout(() => resolve({ text: '', isAlert: false, url: null }), limitMs)
  })
  try {
    return await Promise.race([answered, givenUp])
  } finally {
    clearTimeout(timer)
  }
}

/** Reads the body by its schema; what the visitor got wrong answers 400, not 500. */
async function handle<T>(
  context: Context,
  schema: z.ZodType<T>,
  run: (body: T) => object | Promise<object>,
): Promise<Response> {
  const parsed = schema.safeParse(await context.req.json().catch(() => undefined))
  if (!parsed.success) return context.json({ error: z.prettifyError(parsed.error) }, 400)
  try {
    return context.json(await run(parsed.data))
  } catch (error) {
    return context.json({ error: error instanceof Error ? error.message : String(error) }, 400)
  }
}
