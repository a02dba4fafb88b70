// Talks to the playground's server: calls and the stream of events.

export async function fetchState() {
  return read(await fetch('/api/state'))
}

export async function fetchCommands(chat, from) {
  return read(await fetch(`/api/commands?chat=${chat}&from=${from}`))
}

/** Throws an Error with the server's reason. */
export async function post(path, body) {
  const headers = { 'content-type': 'application/json' }
  return read(await fetch(`/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** `onOpen` is called at each (re)connection: what happened meanwhile must be fetched. */
export function listen({ onOpen, onEvent, onLost }) {
  const events = new EventSource('/api/events')
  events.addEventListener('open', onOpen)
  events.addEventListener('error', onLost)
  events.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)))
}

async function read(response) {
  const body = await response.json()
  if (!response.ok) throw new Error(body.error ?? response.statusText)
  return body
}
