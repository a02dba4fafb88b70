// Methods by which a bot gets its updates. A webhook is kept and blocks polling, as in Telegram, but nothing is sent to it.

import { BotApiError, badRequest } from '../bot-api-error.ts'
import { type Call, readFlag, readInteger, readJson, readText } from '../call.ts'
import type { World } from '../world.ts'
import type { Method } from './method.ts'

/** Longer waits are cut to this, in seconds. */
const MAX_POLL_S = 50

export const updateMethods: ReadonlyMap<string, Method> = new Map([
  ['getupdates', getUpdates],
  ['setwebhook', setWebhook],
  ['deletewebhook', deleteWebhook],
  ['getwebhookinfo', getWebhookInfo],
])

function getUpdates(call: Call, world: World): unknown {
  if (world.webhook !== null)
    throw new BotApiError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  readAllowed(call, world)
  const query = {
    offset: readInteger(call, 'offset', 0, -2_147_483_648, 2_147_483_647),
    limit: readInteger(call, 'limit', 100, 1, 100),
    timeoutMs: readInteger(call, 'timeout', 0, 0, MAX_POLL_S) * 1000,
  }
  return world.updates.poll(query, call.signal)
}

function setWebhook(call: Call, world: World): unknown {
  const url = readText(call, 'url')
  if (url === '') return deleteWebhook(call, world)
  if (!/^https:\/\//i.test(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  readAllowed(call, world)
  if (readFlag(call, 'drop_pending_updates')) world.updates.clear()
  world.webhook = { url, maxConnections: readInteger(call, 'max_connections', 40, 1, 100) }
  return true
}

function deleteWebhook(call: Call, world: World): unknown {
  if (readFlag(call, 'drop_pending_updates')) world.updates.clear()
  world.webhook = null
  return true
}

function getWebhookInfo(_call: Call, world: World): unknown {
  const allowed = world.updates.allowed()
  return {
    url: world.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.pending(),
    ...(world.webhook === null ? {} : { max_connections: world.webhook.maxConnections }),
    ...(allowed.length === 0 ? {} : { allowed_updates: allowed }),
  }
}

/** The list holds until another is given. */
function readAllowed(call: Call, world: World): void {
  const json = readJson(call, 'allowed_updates', 'allowed updates')
  if (json === undefined) return
  if (!Array.isArray(json) || !json.every(kind => typeof kind === 'string'))
    throw badRequest('Expected an Array of String')
  world.updates.allow(json)
}
