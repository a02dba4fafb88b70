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
  const face = element('span', { class: 'face', 'aria-hidden': 'true' }, initials(label))
  face.style.setProperty('--hue', String((Math.abs(place.chatId) * 47) % 360))
  const words = last === undefined ? place.note[currentLanguage()] : last.text.replaceAll('\n', ' ').slice(0, 80)
  return element(
    'button',
    {
      type: 'button',
      class: 'place',
      'data-chat': place.chatId,
      'aria-current': isCurrent ? 'true' : undefined,
      onclick: () => onChoose(place),
    },
    face,
    element(
      'span',
      { class: 'place-text' },
      element('strong', {}, label),
      element('small', { class: 'place-last' }, words || text('picture')),
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

function initials(label) {
  const words = label.replaceAll(/[^\p{L}\s]/gu, '').split(/\s+/)
  return words
    .slice(0, 2)
    .map(word => word.charAt(0))
    .join('')
    .toUpperCase()
}
