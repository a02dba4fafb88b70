// Draws a text with its entities as Telegram draws them. Foreign text only ever becomes text nodes.

import { element, icon } from './dom.js'
import { text as word } from './texts.js'

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
}
const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote'])

/** `onCommand` is called with the command that a reader has chosen in the text. */
export function drawText(text, entities, onCommand) {
  const fragment = document.createDocumentFragment()
  drawRange(fragment, { text, onCommand }, [...entities].sort(byPlace), 0, text.length)
  return fragment
}

/** Outer before inner. */
function byPlace(a, b) {
  return a.offset - b.offset || b.length - a.length
}

function drawRange(parent, context, entities, start, end) {
  let at = start
  let isAfterBlock = false
  const append = until => {
    const piece = context.text.slice(at, until)
    // The line break behind a block is the block's own end.
    const shown = isAfterBlock && piece.startsWith('\n') ? piece.slice(1) : piece
    if (shown !== '') parent.append(shown)
    if (piece !== '') isAfterBlock = false
    at = Math.max(at, until)
  }
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index]
    const until = entity.offset + entity.length
    if (entity.offset < at || until > end) continue
    append(entity.offset)
    const inner = entities
      .slice(index + 1)
      .filter(other => other.offset < until && other.offset + other.length <= until)
    const { outer, inside } = shellOf(entity, context)
    drawRange(inside, context, inner, at, until)
    parent.append(outer)
    at = until
    isAfterBlock = BLOCKS.has(entity.type)
  }
  append(end)
}

/** The element for an entity, and the element inside it that takes the text. */
function shellOf(entity, context) {
  const content = context.text.slice(entity.offset, entity.offset + entity.length)
  if (TAGS[entity.type] !== undefined) return single(element(TAGS[entity.type]))
  if (entity.type === 'text_link') return single(link(entity.url))
  if (entity.type === 'url') return single(link(/^[a-z]+:/i.test(content) ? content : `http://${content}`))
  if (entity.type === 'blockquote') return single(element('blockquote'))
  if (entity.type === 'expandable_blockquote') return expandable()
  if (entity.type === 'spoiler') return single(spoiler())
  if (entity.type === 'bot_command') return single(pressable('command', () => context.onCommand(content)))
  if (entity.type === 'mention' || entity.type === 'hashtag') return single(element('span', { class: 'tag' }))
  return single(element('span'))
}

function single(node) {
  return { outer: node, inside: node }
}

/** Only addresses of the web become links; any other stays text. */
function link(address) {
  if (!/^https?:\/\//i.test(address)) return element('span')
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', title: address })
}

function spoiler() {
  const node = pressable('spoiler', () => {
    node.classList.add('shown')
    for (const name of ['role', 'tabindex', 'aria-label']) node.removeAttribute(name)
  })
  node.setAttribute('aria-label', word('spoiler'))
  return node
}

/** A stretch of text that can be pressed. No button element: that would not break over lines as text does. */
function pressable(className, onPress) {
  const press = event => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress()
  }
  return element('span', { class: className, role: 'button', tabindex: '0', onclick: press, onkeydown: press })
}

/** A quote of three lines that opens at a press; one that is short enough needs no press. */
function expandable() {
  const inside = element('div', { class: 'quote-text' })
  const toggle = element('button', { type: 'button', class: 'quote-toggle' }, icon('m6 9 6 6 6-6'))
  const outer = element('blockquote', { class: 'expandable' }, inside, toggle)
  const show = isOpen => {
    outer.classList.toggle('open', isOpen)
    toggle.setAttribute('aria-expanded', String(isOpen))
    toggle.setAttribute('aria-label', word(isOpen ? 'less' : 'more'))
  }
  show(false)
  outer.addEventListener('click', event => {
    const isOpen = outer.classList.contains('open')
    if (event.target.closest('a, .command, .spoiler:not(.shown)')) return
    if (isOpen && !event.target.closest('.quote-toggle')) return
    show(!isOpen)
  })
  // Its height is known once it stands on the page.
  new ResizeObserver((_entries, observer) => {
    if (inside.clientHeight === 0) return
    outer.classList.toggle('short', inside.scrollHeight <= inside.clientHeight + 2)
    observer.disconnect()
  }).observe(inside)
  return { outer, inside }
}
