// The panel that shows and sets the bot's clock.

import { post } from './api.js'
import { clockOf, dayKey, momentOf } from './dates.js'
import { byId, element } from './dom.js'
import { text } from './texts.js'

/**
 * `now()` gives the bot's time as the page knows it; `onMoved(iso)` hears the server's new time. Gives a function that
 * brings the fields up to date.
 */
export function startClock(now, onMoved) {
  const panel = byId('clock')
  const narrow = matchMedia('(max-width: 760px)')
  const adapt = () => {
    panel.open = !narrow.matches
  }
  adapt()
  narrow.addEventListener('change', adapt)
  const fillIn = () => {
    byId('clock-day').value = byId('clock-day').min = dayKey(now())
    byId('clock-time').value = clockOf(now())
  }
  const move = async body => {
    byId('clock-problem').textContent = ''
    try {
      onMoved((await post('clock', body)).now)
      fillIn()
      if (narrow.matches) panel.open = false
    } catch {
      byId('clock-problem').textContent = text('clockBack')
    }
  }
  for (const button of panel.querySelectorAll('[data-to]'))
    button.addEventListener('click', () => move({ to: button.dataset.to }))
  byId('clock-set').addEventListener('click', () =>
    move({ to: 'time', day: byId('clock-day').value, time: byId('clock-time').value }),
  )
  panel.addEventListener('toggle', fillIn)
  document.addEventListener('click', event => {
    if (narrow.matches && !panel.contains(event.target)) panel.open = false
  })
  panel.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !narrow.matches) return
    panel.open = false
    panel.querySelector('summary').focus()
  })
  return fillIn
}

export function showClock(now) {
  const [weekday, rest] = momentOf(now)
  byId('now').replaceChildren(element('span', { class: 'weekday' }, weekday), rest)
  byId('now').dateTime = now.toISOString()
  const isBeforeMorning = clockOf(now) < '07:30'
  byId('clock').querySelector('[data-to=morning]').textContent = text(isBeforeMorning ? 'toThisMorning' : 'toMorning')
}
