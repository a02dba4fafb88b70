// The log of one chat: messages in order, date lines between days, scrolling that stays where the reader is.

import { dayKey, dayLine } from './dates.js'
import { byId, element } from './dom.js'
import { drawMessage } from './message.js'
import { currentLanguage } from './texts.js'

/** Messages of one author within this time stand close together. */
const ROW_MS = 5 * 60_000

/** Near enough to the end to be taken along when something comes. */
const END_PX = 80

/**
 * Brings the log up to date. What did not change stays as it is, open quotes and the screen reader's place included.
 * Keeps the scroll position unless the end was in sight or `toEnd` says to go there; an answer that is taller than
 * the window is shown from its beginning.
 */
export function drawLog(place, now, actions, toEnd) {
  const wasAtEnd = isAtEnd()
  const log = byId('log')
  const known = new Map([...log.children].map(node => [node.dataset.key, node]))
  let next = log.firstElementChild
  let firstNew
  for (const { key, sign, make } of partsOf(place, now, actions)) {
    const old = known.get(key)
    known.delete(key)
    if (old?.dataset.sign === sign) {
      if (old === next) next = old.nextElementSibling
      else log.insertBefore(old, next)
      continue
    }
    const node = make()
    node.dataset.key = key
    node.dataset.sign = sign
    if (old === undefined) {
      log.insertBefore(node, next)
      if (node.classList.contains('theirs')) firstNew ??= node
    } else {
      const hadFocus = old.contains(document.activeElement)
      if (old === next) next = old.nextElementSibling
      old.replaceWith(node)
      if (hadFocus) node.querySelector('.key')?.focus()
    }
  }
  for (const node of known.values()) node.remove()
  if (toEnd || wasAtEnd) scrollToEnd()
  if (!toEnd && wasAtEnd && firstNew !== undefined) showBeginning(firstNew)
  noteScroll()
}

function showBeginning(node) {
  const scroll = byId('scroll')
  scroll.scrollTop = Math.min(scroll.scrollTop, node.offsetTop - 8)
}

export function scrollToEnd() {
  const scroll = byId('scroll')
  scroll.scrollTop = scroll.scrollHeight
}

/** Shows the way back down while the end is out of sight. */
export function noteScroll() {
  byId('to-end').hidden = isAtEnd()
}

function isAtEnd() {
  const scroll = byId('scroll')
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < END_PX
}

/** What the log consists of; `sign` changes when the part must be drawn anew. */
function partsOf(place, now, actions) {
  const parts = []
  let previous
  for (const message of place.messages) {
    const at = new Date(message.at)
    const isNewDay = previous === undefined || dayKey(new Date(previous.at)) !== dayKey(at)
    if (isNewDay) {
      const line = dayLine(at, now)
      const make = () => element('p', { class: 'day' }, element('span', {}, line))
      parts.push({ key: `${place.chatId}/${dayKey(at)}`, sign: line, make })
    }
    const frame = {
      isFirst: isNewDay || previous.from?.id !== message.from?.id || at - new Date(previous.at) > ROW_MS,
      isOwn: !message.isFromBot && (!place.isGroup || message.from?.id === place.speaker),
      isGroup: place.isGroup,
      replied: place.messages.find(({ id }) => id === message.replyTo),
    }
    const sign = JSON.stringify([message, frame, currentLanguage()])
    parts.push({ key: `${place.chatId}/m${message.id}`, sign, make: () => drawMessage(message, frame, actions) })
    previous = message
  }
  return parts
}
