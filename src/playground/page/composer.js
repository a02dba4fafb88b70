// The input line: writing, suggestions for commands, the menu, and as whom one speaks.

import { fetchCommands } from './api.js'
import { startAttaching } from './attach.js'
import { byId, element } from './dom.js'
import { text } from './texts.js'

let commands = []
let chosen = -1

/** `onSend(text, file)` sends; `file` is null or what was attached. */
export function startComposer(onSend) {
  const input = byId('input')
  const attached = startAttaching(() => input.focus())
  const submit = words => {
    const trimmed = words.trim()
    const file = attached.take()
    if (trimmed === '' && file === null) return
    input.value = ''
    fitHeight(input)
    hideSuggestions()
    onSend(trimmed, file)
  }
  input.addEventListener('input', () => {
    fitHeight(input)
    suggest(input.value, submit)
  })
  input.addEventListener('keydown', event => onKey(event, input, submit))
  byId('send').addEventListener('click', () => {
    submit(input.value)
    input.focus()
  })
  byId('menu').addEventListener('click', () => {
    if (byId('suggestions').hidden || byId('menu').getAttribute('aria-expanded') !== 'true') showAll(submit)
    else hideSuggestions()
    input.focus()
  })
  document.addEventListener('click', event => {
    if (!event.target.closest('.composer')) hideSuggestions()
  })
}

/** Fetches the commands that the speaker is offered in the chat. */
export async function loadCommands(place) {
  commands = await fetchCommands(place.chatId, place.speaker)
}

/** In a group one chooses as whom to speak. */
export function drawSpeakers(place, onChoose) {
  const box = byId('speakers')
  box.hidden = place.speakers.length < 2
  box.replaceChildren(
    element('span', { class: 'speakers-label', 'aria-hidden': 'true' }, `${text('speakAs')}:`),
    ...place.speakers.map(({ id, name }) =>
      element(
        'label',
        { class: 'speaker' },
        element('input', {
          type: 'radio',
          name: 'speaker',
          checked: id === place.speaker,
          onchange: () => onChoose(id),
        }),
        element('span', {}, name),
      ),
    ),
  )
}

export function hideSuggestions() {
  show([])
  byId('menu').setAttribute('aria-expanded', 'false')
}

function showAll(submit) {
  if (commands.length === 0) {
    byId('suggestions').replaceChildren(element('p', { class: 'suggestion-empty' }, text('noCommands')))
    byId('suggestions').hidden = false
  } else show(commands, submit)
  byId('menu').setAttribute('aria-expanded', 'true')
}

function suggest(value, submit) {
  byId('menu').setAttribute('aria-expanded', 'false')
  const begun = /^\/(\w*)$/.exec(value)?.[1]?.toLowerCase()
  show(begun === undefined ? [] : commands.filter(({ command }) => command.startsWith(begun)), submit)
}

function show(list, submit) {
  const box = byId('suggestions')
  chosen = -1
  byId('input').removeAttribute('aria-activedescendant')
  box.hidden = list.length === 0
  byId('input').setAttribute('aria-expanded', String(list.length > 0))
  box.replaceChildren(
    ...list.map(({ command, description }, index) =>
      element(
        'div',
        {
          class: 'suggestion',
          role: 'option',
          id: `suggestion-${index}`,
          'aria-selected': 'false',
          'data-command': command,
          onclick: () => submit(`/${command}`),
        },
        element('strong', {}, `/${command}`),
        element('span', { class: 'suggestion-text' }, description),
      ),
    ),
  )
}

function onKey(event, input, submit) {
  const options = [...byId('suggestions').querySelectorAll('[role=option]')]
  if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    chosen = (chosen + step + options.length + (chosen === -1 && step === -1 ? 1 : 0)) % options.length
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === chosen))
    options[chosen].scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', `suggestion-${chosen}`)
  } else if (event.key === 'Tab' && options.length > 0 && !event.shiftKey) {
    event.preventDefault()
    input.value = `/${options[Math.max(0, chosen)].dataset.command} `
    hideSuggestions()
  } else if (event.key === 'Escape') {
    hideSuggestions()
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault()
    submit(chosen >= 0 && options[chosen] ? `/${options[chosen].dataset.command}` : input.value)
  }
}

function fitHeight(input) {
  input.style.height = 'auto'
  input.style.height = `${Math.min(input.scrollHeight, 160)}px`
}
