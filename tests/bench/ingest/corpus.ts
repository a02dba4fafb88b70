// Articles of made-up German words, as many as one likes, always the same: a few words stand everywhere, most are rare,
// and four articles tell one story, each in a feed of its own.

const VOCABULARY = 40_000
const WORDS = 330
const TOPIC = 14
const PER_STORY = 4
const SYLLABLES = [
  ...['ver', 'hand', 'lun', 'gen', 'frie', 'den', 'ge', 'biet', 'schau', 'ten', 'wirt', 'kraft', 'los', 'mein', 'über'],
  ...['trag', 'höhe', 'grün', 'stadt', 'ßen', 'ung', 'keit', 'ber', 'lin', 'ter', 'stim', 'men', 'mit', 'tel', 'an'],
]
const FIRST = Date.UTC(2026, 0, 5, 6)
const APART_MS = 1_000

export interface BenchArticle {
  readonly guid: string
  readonly url: string
  readonly title: string
  /** Paragraphs. */
  readonly text: readonly string[]
  readonly publishedAt: Date
}

/** The n-th article of the corpus. */
export function articleAt(n: number): BenchArticle {
  const random = createRandom(n + 1)
  const story = Math.floor(n / PER_STORY)
  const topic = createRandom(1_000_003 + story)
  const topicWords = Array.from({ length: TOPIC }, () => wordAt(2_000 + Math.floor(topic() * (VOCABULARY - 2_000))))
  const words = Array.from({ length: WORDS }, () =>
    random() < 0.12 ? (topicWords[Math.floor(random() * TOPIC)] ?? '') : wordAt(Math.floor(VOCABULARY ** random())),
  )
  const sentences = Array.from({ length: Math.ceil(WORDS / 15) }, (_, at) =>
    toSentence(words.slice(at * 15, at * 15 + 15)),
  )
  const text = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, at) =>
    sentences.slice(at * 4, at * 4 + 4).join(' '),
  )
  return {
    ...{ guid: `artikel-${n}`, url: `https://blatt-${n % 200}.example/artikel/${n}` },
    ...{ title: toSentence(topicWords.slice(0, 7)).slice(0, -1), text, publishedAt: new Date(FIRST + n * APART_MS) },
  }
}

/** A feed of these articles, with whole texts. */
export function toRss(name: string, articles: readonly BenchArticle[]): string {
  const items = articles.map(
    ({ guid, url, title, text, publishedAt }) =>
      `<item><title>${title}</title><link>${url}</link><guid isPermaLink="false">${guid}</guid>` +
      `<pubDate>${publishedAt.toUTCString()}</pubDate><description>${text[0]}</description>` +
      `<content:encoded><![CDATA[${text.map(paragraph => `<p>${paragraph}</p>`).join('')}]]></content:encoded></item>`,
  )
  const head = `<title>${name}</title><link>https://example.org/</link><language>de-DE</language>`
  return (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
    `<channel>${head}${items.join('\n')}</channel></rss>`
  )
}

function wordAt(index: number): string {
  let word = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return index % 3 === 0 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word
}

function toSentence(words: readonly string[]): string {
  const sentence = words.join(' ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** Mulberry32: uniform in [0, 1), the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
