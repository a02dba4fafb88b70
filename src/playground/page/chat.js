// Starts the page and ties its parts together: what is known of the chats, and what happens when something changes.

import { fetchState, listen, post } from './api.js'
import { uploadOf } from './attach.js'
import { showClock, startClock } from './clock.js'
import { drawSpeakers, loadCommands, startComposer } from './composer.js'
import { momentOf, setZone } from './dates.js'
import { byId, element } from './dom.js'
import { drawLog, noteScroll, scrollToEnd } from './log.js'
import { drawFace, drawPlaces } from './places.js'
import { chooseLanguage, currentLanguage, setLanguage, text, translatePage } from './texts.js'

const EXAMPLES = ['/start', '/status', '/digest', '/actor Selenskij', '/subscribe 07:30']
/** After so long without an answer the page no longer says that the bot is thinking. */
const PATIENCE_MS = 20_000

const state = { bot: null, places: [], current: null, aheadMs: 0, thoughts: 0, toastTimer: 0, fillClock: null }

const actions = { onCommand: say, onPress: press }

start()

async function start() {
  setLanguage(chooseLanguage(localStorage.getItem('language'), navigator.language))
  translatePage(document)
  byId('language').addEventListener('click', () => switchLanguage(currentLanguage() === 'de' ? 'en' : 'de'))
  byId('to-end').addEventListener('click', scrollToEnd)
  byId('scroll').addEventListener('scroll', noteScroll, { passive: true })
  // As an app of Telegram does: the bot is told the language of the device.
  await post('language', { language: currentLanguage() }).catch(() => {})
  startComposer(say)
  state.fillClock = startClock(now, setNow)
  setInterval(() => showClock(now()), 1000)
  listen({ onOpen: reload, onEvent: take, onLost: () => (byId('offline').hidden = false) })
}

function now() {
  return new Date(Date.now() + state.aheadMs)
}

function setNow(iso) {
  state.aheadMs = new Date(iso).getTime() - Date.now()
  showClock(now())
}

async function reload() {
  const { bot, places, now: iso, zone } = await fetchState()
  byId('offline').hidden = true
  setZone(zone)
  setNow(iso)
  state.fillClock()
  const before = new Map(state.places.map(place => [place.chatId, place]))
  state.bot = bot
  state.places = places.map(place => {
    const known = before.get(place.chatId)
    return { ...place, unread: known?.unread ?? 0, thinking: 0, speaker: known?.speaker ?? place.speakers[0]?.id }
  })
  const currentId = state.current?.chatId ?? Number(location.hash.slice(1))
  choose(state.places.find(({ chatId }) => chatId === currentId) ?? state.places[0])
}

function choose(place) {
  state.current = place
  place.unread = 0
  history.replaceState(null, '', `#${place.chatId}`)
  drawSpeakers(place, speaker => {
    place.speaker = speaker
    draw(false)
    loadCommands(place)
  })
  loadCommands(place)
  draw(true)
}

function draw(toEnd) {
  const place = state.current
  const label = place.label[currentLanguage()]
  byId('place-title').textContent = place.isGroup ? label : state.bot.name
  byId('place-note').textContent =
    place.thinking > 0
      ? text('thinkingShort')
      : place.isGroup
        ? place.note[currentLanguage()]
        : `${text('bot')} · ${label}`
  byId('thinking').hidden = place.thinking === 0
  byId('head-face').replaceChildren(
    place.isGroup ? drawFace(place) : element('img', { src: '/icon.svg', alt: '', width: 40, height: 40 }),
  )
  drawWelcome(place)
  drawPlaces(state.places, place, now(), choose)
  drawLog(place, now(), actions, toEnd)
}

/** Greets who is here for the first time, until the first message. */
function drawWelcome(place) {
  const box = byId('welcome')
  box.hidden = place.messages.length > 0
  if (box.hidden) return
  const chips = EXAMPLES.map(words =>
    element('button', { type: 'button', class: 'chip', onclick: () => say(words) }, words),
  )
  box.replaceChildren(
    element('img', { src: '/icon.svg', alt: '', width: 72, height: 72 }),
    element('h3', {}, text('welcomeTitle')),
    element('p', {}, text('welcomeText')),
    element('p', { class: 'welcome-try' }, text('welcomeTry')),
    element('div', { class: 'chips' }, ...chips),
    element('p', { class: 'hint' }, text('welcomeClock')),
  )
}

async function say(words, file = null) {
  const place = state.current
  // Before the call: the bot's answer may be here sooner than the server's.
  if (!place.isGroup || words.startsWith('/')) think(place)
  try {
    const said = { chat: place.chatId, from: place.speaker, text: words }
    const { isHeard } = await post('say', { ...said, ...(await uploadOf(file)) })
    if (!isHeard) {
      place.thinking = 0
      toast(text('notHeard'))
    }
  } catch (error) {
    place.thinking = 0
    toast(`${text('failed')} ${error.message}`)
  }
  draw(false)
}

async function press(message, data, button) {
  const place = state.current
  button.classList.add('busy')
  try {
    show(await post('press', { chat: place.chatId, message: message.id, data, from: place.speaker }))
  } catch (error) {
    toast(`${text('failed')} ${error.message}`)
  } finally {
    button.classList.remove('busy')
  }
}

/** Says that the bot is thinking, until it answers or patience ends. */
function think(place) {
  const mine = ++state.thoughts
  place.thinking = mine
  setTimeout(() => {
    if (place.thinking !== mine) return
    place.thinking = 0
    draw(false)
  }, PATIENCE_MS)
}

/** Takes an event of the server. */
function take(event) {
  const place = state.places.find(({ chatId }) => chatId === (event.message?.chatId ?? event.chatId))
  if (event.kind === 'clock') {
    setNow(event.now)
    toast(`${text('clockMoved')} ${momentOf(now()).join('')}`)
    draw(false)
  } else if (event.kind === 'commands' && state.current !== null) loadCommands(state.current)
  else if (event.kind === 'message' && place !== undefined) put(place, event.message)
  else if (event.kind === 'deleted' && place !== undefined) {
    place.messages = place.messages.filter(({ id }) => id !== event.messageId)
    draw(false)
  }
}

function put(place, message) {
  const index = place.messages.findIndex(({ id }) => id === message.id)
  if (index === -1) place.messages.push(message)
  else place.messages[index] = message
  if (message.isFromBot) place.thinking = 0
  if (index === -1 && message.isFromBot && place !== state.current) place.unread += 1
  draw(index === -1 && !message.isFromBot && place === state.current)
}

/** Shows what the bot answered to a press. */
function show({ text: words, isAlert, url }) {
  if (url !== null && /^https?:/.test(url)) window.open(url, '_blank', 'noopener')
  if (words === '') return
  if (!isAlert) return toast(words)
  byId('alert').querySelector('p').textContent = words
  byId('alert').showModal()
}

function toast(words) {
  const box = byId('toast')
  box.textContent = words
  box.hidden = false
  clearTimeout(state.toastTimer)
  state.toastTimer = setTimeout(() => (box.hidden = true), 4000)
}

async function switchLanguage(next) {
  setLanguage(next)
  localStorage.setItem('language', next)
  translatePage(document)
  showClock(now())
  await post('language', { language: next }).catch(() => {})
  choose(state.current)
}
