// A small bot for the browser tests: it answers with each thing that the page must draw.

import { Bot, InputFile } from 'grammy'
import { barsPng } from './picture.ts'

const GREETING =
  '<b>Guten Tag!</b> Ich melde <i>einmal am Tag</i>, was neu ist. Quelle ist immer ' +
  '<a href="https://example.org/artikel">der Artikel</a>.\n' +
  '<blockquote>«Wir sind vorangekommen», sagte die Sprecherin.</blockquote>\n' +
  'Mehr mit /status. Ausgang: <tg-spoiler>noch offen</tg-spoiler>, Kennung <code>a-17</code>.'

const STATUS =
  '<b>Stand der Verhandlungen</b>\n<i>10. März, 18:20</i>\n\n' +
  '🔴 <b>Gebiete</b> – strittig\n<blockquote expandable>«Über den Donbass wurde nicht gesprochen», hieß es aus der Delegation. ' +
  'Elbkurier, 8. März\n\n«Das ist für uns unannehmbar», sagte der Sprecher des Kremls. Alpenpost, 8. März\n\n' +
  '«Es gibt noch keine Lösung», sagte ein Unterhändler nach der Runde in Genf. Elbkurier, 6. März</blockquote>\n' +
  '🟡 <b>Sicherheitsgarantien</b> – Annäherung\n<blockquote>Ein gutes Stück vorangekommen.</blockquote>\n' +
  'Unverändert: Sanktionen, Wahlen, Wiederaufbau\n<pre>Genf   11.3.\nKiew    8.3.</pre>'

/** Not started yet. */
export function createProbeBot(apiRoot: string, token: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } })
  bot.command('start', context => context.reply(GREETING, { parse_mode: 'HTML' }))
  bot.command('status', context =>
    context.reply(STATUS, {
      parse_mode: 'HTML',
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Gebiete', callback_data: 'territory' },
            { text: 'Garantien', callback_data: 'guarantees' },
          ],
          [{ text: 'Zeitleiste im Netz', url: 'https://example.org/zeitleiste' }],
        ],
      },
    }),
  )
  bot.command('digest', context =>
    context.replyWithPhoto(new InputFile(barsPng(800, 260), 'stand.png'), { caption: 'Zeitstrahl der Woche' }),
  )
  bot.callbackQuery('territory', async context => {
    await context.answerCallbackQuery('Belege geladen')
    await context.editMessageText('<b>Gebiete</b>: strittig', { parse_mode: 'HTML' })
  })
  bot.callbackQuery('guarantees', context => context.answerCallbackQuery({ text: 'Drei Belege', show_alert: true }))
  bot.on('message:text', context => context.reply(`Echo: ${context.message.text}`))
  return bot
}
