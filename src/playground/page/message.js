// Draws one message: bubble, name, picture, text, time, and the rows of buttons below.

import { clockOf } from './dates.js'
import { element, icon } from './dom.js'
import { drawText } from './entities.js'
import { text } from './texts.js'

const CHECKS = 'M2 13l4.500 4.500L16 8M10.500 16l1.500 1.500L22 8'
const ARROW = 'M8 16 16 8M9 8h7v7'

/**
 * `frame`: whether the message begins a row of one author, and whose view it is (`own`: by the one who looks on).
 * `actions`: onCommand(text), onPress(message, data, button).
 */
export function drawMessage(message, frame, actions) {
  if (message.service !== null) return drawService(message)
  const isOwn = frame.isOwn
  const bubble = element(
    'div',
    { class: 'bubble' },
    frame.isFirst && !isOwn && frame.isGroup ? drawName(message) : null,
    frame.replied === undefined ? null : drawReplied(frame.replied),
    drawAttachment(message),
    drawBody(message, actions),
  )
  const article = element(
    'article',
    {
      class: `message ${isOwn ? 'own' : 'theirs'}${frame.isFirst ? ' first' : ''}`,
      'data-id': message.id,
      'aria-label': `${isOwn ? text('you') : (message.from?.name ?? text('bot'))}, ${clockOf(new Date(message.at))}`,
    },
    element('div', { class: 'column' }, bubble, drawKeyboard(message, actions)),
  )
  return article
}

function drawService(message) {
  return element('p', { class: 'service' }, Object.keys(message.service).join(', '))
}

function drawName(message) {
  const hue = ((message.from?.id ?? 0) * 67) % 360
  const name = element('p', { class: 'name' }, message.from?.name ?? '')
  name.style.setProperty('--hue', String(message.isFromBot ? 205 : hue))
  return name
}

function drawReplied(replied) {
  return element(
    'div',
    { class: 'replied' },
    element('strong', {}, replied.from?.name ?? ''),
    element('span', {}, replied.text.slice(0, 120)),
  )
}

function drawAttachment({ attachment, text: caption }) {
  if (attachment === null) return null
  if (attachment.kind === 'photo') {
    const { url, width, height } = attachment
    const picture = element('img', { src: url, width, height, alt: caption.split('\n')[0] || text('picture') })
    return element(
      'a',
      { class: 'photo', href: url, target: '_blank', rel: 'noopener', 'aria-label': text('openPicture') },
      picture,
    )
  }
  const size = `${Math.max(1, Math.round(attachment.size / 1024))} KB`
  return element(
    'a',
    { class: 'document', href: attachment.url, download: attachment.name },
    icon('M7 3h7l4 4v14H7zM14 3v4h4'),
    element('span', {}, element('strong', {}, attachment.name), element('small', {}, size)),
  )
}

function drawBody(message, { onCommand }) {
  const stamp = element(
    'span',
    { class: 'stamp' },
    message.isSilent ? element('span', { class: 'silent', title: text('silent') }, '🔕') : null,
    message.isEdited ? `${text('edited')} ` : null,
    element('time', { datetime: message.at }, clockOf(new Date(message.at))),
    message.isFromBot ? null : icon(CHECKS, 'checks'),
  )
  if (message.text === '') return element('div', { class: 'body bare' }, stamp)
  return element('div', { class: 'body' }, drawText(message.text, message.entities, onCommand), stamp)
}

function drawKeyboard(message, { onPress }) {
  if (message.keyboard.length === 0) return null
  const rows = message.keyboard.map(row =>
    element('div', { class: 'row' }, ...row.map(button => drawButton(message, button, onPress))),
  )
  return element('div', { class: 'keyboard' }, ...rows)
}

function drawButton(message, button, onPress) {
  if (button.url !== undefined)
    return element(
      'a',
      { class: 'key', href: button.url, target: '_blank', rel: 'noopener noreferrer' },
      button.text,
      icon(ARROW, 'arrow'),
    )
  return element(
    'button',
    { type: 'button', class: 'key', onclick: event => onPress(message, button.callback_data, event.currentTarget) },
    button.text,
  )
}
