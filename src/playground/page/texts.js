// The page's own words in German and English. The bot's words come from the bot.

const TEXTS = {
  de: {
    skip: 'Zur Eingabe springen',
    playground: 'Lokale Vorführung',
    chats: 'Chats',
    botClock: 'Uhr des Boten',
    clockHint: 'Stellen Sie die Uhr vor und sehen Sie, was der Bote dann schickt. Zurück geht sie nicht.',
    toMorning: 'morgen 07:30',
    toThisMorning: 'heute 07:30',
    plusHour: '+1 Stunde',
    plusDay: '+1 Tag',
    day: 'Tag',
    time: 'Uhrzeit',
    setClock: 'Stellen',
    clockBack: 'Die Uhr geht nur vor, nicht zurück.',
    clockMoved: 'Die Uhr steht jetzt auf',
    history: 'Nachrichten',
    thinking: 'Der Bote denkt nach …',
    thinkingShort: 'denkt nach …',
    menu: 'Menü',
    write: 'Nachricht',
    send: 'Senden',
    attach: 'Datei anhängen',
    attached: 'Angehängt',
    detach: 'Datei wieder weglassen',
    speakAs: 'Sprechen als',
    commands: 'Befehle',
    noCommands: 'Der Bote bietet hier noch keine Befehle an.',
    toEnd: 'Zur neuesten Nachricht',
    offline: 'Verbindung unterbrochen, neuer Versuch …',
    ok: 'OK',
    edited: 'bearbeitet',
    silent: 'ohne Ton',
    more: 'Ganz zeigen',
    less: 'Einklappen',
    spoiler: 'Verdeckter Text, zum Zeigen drücken',
    picture: 'Bild',
    openPicture: 'Bild in voller Größe öffnen',
    you: 'Du',
    bot: 'Bot',
    unread: 'ungelesen',
    today: 'Heute',
    yesterday: 'Gestern',
    empty: 'Noch keine Nachrichten',
    failed: 'Das ging nicht:',
    notHeard: 'In Gruppen hört der Bote nur auf Befehle, wie bei Telegram.',
    otherLanguage: 'EN',
    switchLanguage: 'Switch to English',
    welcomeTitle: 'Willkommen beim Verhandlungsboten',
    welcomeText:
      'Er liest Nachrichten über die Verhandlungen zur Ukraine und sagt, was neu ist, wo jede Streitfrage steht und wer es sagt – mit Quelle. Hier läuft der ganze Bote mit erfundenen Artikeln, ohne Telegram.',
    welcomeTry: 'Probieren Sie es aus:',
    welcomeClock: 'Danach die Uhr auf den nächsten Morgen stellen: Dann kommt der tägliche Überblick.',
  },
  en: {
    skip: 'Skip to the input',
    playground: 'Local demonstration',
    chats: 'Chats',
    botClock: 'The bot’s clock',
    clockHint: 'Set the clock forward and see what the bot sends then. It does not go back.',
    toMorning: 'tomorrow 07:30',
    toThisMorning: 'today 07:30',
    plusHour: '+1 hour',
    plusDay: '+1 day',
    day: 'Day',
    time: 'Time',
    setClock: 'Set',
    clockBack: 'The clock only goes forward.',
    clockMoved: 'The clock now shows',
    history: 'Messages',
    thinking: 'The bot is thinking …',
    thinkingShort: 'thinking …',
    menu: 'Menu',
    write: 'Message',
    send: 'Send',
    attach: 'Attach a file',
    attached: 'Attached',
    detach: 'Leave the file out',
    speakAs: 'Speak as',
    commands: 'Commands',
    noCommands: 'The bot offers no commands here yet.',
    toEnd: 'To the newest message',
    offline: 'Connection lost, trying again …',
    ok: 'OK',
    edited: 'edited',
    silent: 'without sound',
    more: 'Show all',
    less: 'Show less',
    spoiler: 'Hidden text, press to show',
    picture: 'Picture',
    openPicture: 'Open the picture in full size',
    you: 'You',
    bot: 'bot',
    unread: 'unread',
    today: 'Today',
    yesterday: 'Yesterday',
    empty: 'No messages yet',
    failed: 'That did not work:',
    notHeard: 'In groups the bot hears commands only, as on Telegram.',
    otherLanguage: 'DE',
    switchLanguage: 'Auf Deutsch umschalten',
    welcomeTitle: 'Welcome to Verhandlungsbote',
    welcomeText:
      'It reads German news on the talks about Ukraine and tells what is new, where each disputed issue stands and who says so – with its source. The whole bot runs here with invented articles, without Telegram.',
    welcomeTry: 'Try it:',
    welcomeClock: 'Then set the clock to the next morning: the daily digest will arrive.',
  },
}

let language = 'de'

/** German for German browsers and by choice; English for all others. */
export function chooseLanguage(stored, browser) {
  if (stored === 'de' || stored === 'en') return stored
  return browser.toLowerCase().startsWith('de') ? 'de' : 'en'
}

export function setLanguage(next) {
  language = next
}

export function currentLanguage() {
  return language
}

export function text(key) {
  return TEXTS[language][key]
}

/** Fills in all texts of the page's fixed parts. */
export function translatePage(root) {
  document.documentElement.lang = language
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text)
  for (const element of root.querySelectorAll('[data-label]'))
    element.setAttribute('aria-label', text(element.dataset.label))
  for (const element of root.querySelectorAll('[data-placeholder]'))
    element.setAttribute('placeholder', text(element.dataset.placeholder))
}
