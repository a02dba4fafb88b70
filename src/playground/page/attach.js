// A file beside the input line: chosen by the button, or dropped on the chat; sent with the next message.

import { byId } from './dom.js'
import { text } from './texts.js'

/** `onChange` is called after each choice. `take()` gives the file and forgets it; null if there is none. */
export function startAttaching(onChange) {
  let file = null
  const choose = next => {
    file = next ?? null
    byId('attached').hidden = file === null
    byId('attached-name').textContent = file === null ? '' : `${text('attached')}: ${file.name}`
    byId('file').value = ''
    onChange()
  }
  byId('attach').addEventListener('click', () => byId('file').click())
  byId('file').addEventListener('change', ({ target }) => target.files.length > 0 && choose(target.files[0]))
  byId('detach').addEventListener('click', () => choose(null))
  const chat = document.querySelector('.chat')
  chat.addEventListener('dragover', event => event.preventDefault())
  chat.addEventListener('drop', event => {
    event.preventDefault()
    if (event.dataTransfer.files.length > 0) choose(event.dataTransfer.files[0])
  })
  return {
    take() {
      const taken = file
      if (taken !== null) choose(null)
      return taken
    },
  }
}

/** The field of a message that the server takes a file in; nothing if there is none. */
export async function uploadOf(file) {
  if (file === null) return {}
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  // Not all at once: a call has room for some ten thousand arguments.
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return { file: { name: file.name, type: file.type, data: btoa(binary) } }
}
