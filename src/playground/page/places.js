// The list of chats: who one is or where, the last words, what is unread.

import { shortMoment } from './dates.js'
import { byId, element } from './dom.js'
import { currentLanguage, text } from './texts.js'

export function drawPlaces(places, current, now, onChoose) {
  const focused = document.activeElement?.closest('.place')?.dataset.chat
  byId('places').replaceChildren(...places.map(place => drawPlace(place, place === current, now, onChoose)))
  if (focused !== undefined) byId('places').querySelector(`[data-chat="${focused}"]`)?.focus()
}

function drawPlace(place, isCurrent, now, onChoose) {
  const label = place.label[currentLanguage()]
  const last = place.messages.at(-1)
  const words = last === undefined ? place.note[currentLanguage()] : lastWords(place, last)
  return element(
    'button',
    {
      type: 'button',
      class: 'place',
      'data-chat': place.chatId,
      'aria-current': isCurrent ? 'true' : undefined,
      onclick: () => onChoose(place),
    },
    drawFace(place),
    element(
      'span',
      { class: 'place-text' },
      element('strong', {}, label),
      element('small', { class: 'place-last' }, words),
    ),
    element(
      'span',
      { class: 'place-side' },
      last === undefined ? null : element('time', {}, shortMoment(new Date(last.at), now)),
      place.unread > 0
        ? element('span', { class: 'badge', 'aria-label': `${place.unread} ${text('unread')}` }, String(place.unread))
        : null,
    ),
  )
}

/** A round with the initials of the chat. */
export function drawFace(place) {
  const face = element('span', { class: 'face', 'aria-hidden': 'true' }, initials(place.label[currentLanguage()]))
  face.style.setProperty('--hue', String((Math.abs(place.chatId) * 47) % 360))
  return face
}

function lastWords(place, { text: words, isFromBot, from, attachment }) {
  const author = place.isGroup ? (from?.name ?? '').split(' ')[0] : isFromBot ? '' : text('you')
  const shown = words === '' && attachment !== null ? text('picture') : words.replaceAll('\n', ' ').slice(0, 80)
  return author === '' ? shown : `${author}: ${shown}`
}

function initials(label) {
  const words = label.replaceAll(/[^\p{L}\s]/gu, '').split(/\s+/)
  return words
    .slice(0, 2)
    .map(word => word.charAt(0))
    .join('')
    .toUpperCase()
}
