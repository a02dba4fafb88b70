import { beforeEach, describe, expect, test } from 'vitest'
import { exportopml } from '../../commands/exportopml.ts'
import { importopml } from '../../commands/importopml.ts'
import type { CommandRequest } from '../../src/chat/command.ts'
import { readOpml } from '../../src/feed/opml.ts'
import type { FeedFailure, FeedResult } from '../../src/model/feed.ts'
import type { Message } from '../../src/model/message.ts'
import { toIsoTime } from '../../src/model/time.ts'
import { aRequest, createTestDeps, type TestDeps } from '../support/deps.ts'
import { checked } from '../support/message.ts'

let deps: TestDeps
let told: string[]

beforeEach(async () => {
  deps = await createTestDeps()
  told = []
})

const FILE = { id: 'file-1', name: 'feeds.opml', type: 'text/x-opml' }

const request = (changes: Partial<CommandRequest> = {}) =>
  aRequest('', { isBotAdmin: true, file: FILE, tellProgress: text => void told.push(text), ...changes })

function send(lines: readonly (readonly [title: string, url: string])[]): void {
  const outlines = lines.map(([title, url]) => `<outline text="${title}" xmlUrl="${url}"/>`).join('')
  deps.sentFiles.set(FILE.id, `<opml version="2.0"><body>${outlines}</body></opml>`)
}

function answer(url: string, failure?: FeedFailure): void {
  const validators = { etag: null, lastModified: null, bodyHash: null }
  const feed: FeedResult = {
    kind: 'articles',
    title: 'Eigener Titel',
    articles: [],
    skipped: 0,
    validators,
    movedTo: null,
  }
  deps.feeds.set(url, failure ? { kind: 'failed', failure, detail: '', retryAfterMs: null } : feed)
}

async function press(message: Message, label: string): Promise<Message> {
  const button = message.buttons?.flat().find(each => each.label.includes(label))
  if (button === undefined || !('command' in button)) throw new Error(`no button ${label}`)
  return checked((await importopml.act?.(button.data, request({ file: null }), deps)) ?? message)
}

/** Without the joiners that keep apps from making links of host names. */
const plain = ({ text }: Message) => text.replaceAll('\u2060', '')

const names = async () => (await deps.store.sources.list()).map(({ name }) => name)

describe('/importopml', () => {
  test('without a file says how to give one', async () => {
    const { text } = checked(await importopml.run(request({ file: null }), deps))

    expect(text).toContain('Schicken Sie mir die OPML-Datei')
  })

  test('shows what is in the list and adds nothing before it is told as what', async () => {
    send([
      ['Alpenpost', 'https://alpenpost.example/rss'],
      ['Elbkurier', 'https://elbkurier.example/rss'],
    ])
    answer('https://alpenpost.example/rss')
    answer('https://elbkurier.example/rss')

    const offer = checked(await importopml.run(request(), deps))
    expect(plain(offer)).toContain('📥 feeds.opml\nDarin stehen 2 Feeds, 2 davon sind neu:')
    expect(plain(offer)).toContain('• Alpenpost (alpenpost.example)')
    expect(await names()).toEqual([])

    const done = await press(offer, 'Qualitätsmedium')

    expect(done.text).toContain('📥 2 Quellen hinzugefügt (Qualitätsmedium)\n\n• Alpenpost\n• Elbkurier')
    expect(await deps.store.sources.list()).toMatchObject([{ tier: 2 }, { tier: 2 }])
    expect(told.at(-1)).toBe('📥 2 von 2 Feeds geprüft …')
  })

  test('names each line that is not added, with its reason', async () => {
    const old = { url: 'https://bekannt.example/rss', name: 'Bekannt', tier: 1, country: null } as const
    await deps.store.sources.add(old, toIsoTime(deps.now()))
    send([
      ['Gut', 'https://gut.example/rss'],
      ['Noch einmal', 'http://www.gut.example/rss/'],
      ['Schon da', 'http://bekannt.example/rss/'],
      ['Kein Netz', 'https://weg.example/rss'],
      ['Seite', 'https://seite.example/'],
      ['Skript', 'javascript:alert(1)'],
    ])
    answer('https://gut.example/rss')
    answer('https://weg.example/rss', 'dns')
    answer('https://seite.example/', 'not-a-feed')

    const text = plain(await press(checked(await importopml.run(request(), deps)), 'weiteres Medium'))

    expect(text).toContain('1 Quelle hinzugefügt')
    expect(text).toContain('Nicht hinzugefügt (5)')
    expect(text).toContain('• Noch einmal (www.gut.example): steht zweimal in der Liste')
    expect(text).toContain('• Schon da (bekannt.example): gibt es schon')
    expect(text).toContain('• Kein Netz (weg.example): Server-Name nicht gefunden')
    expect(text).toContain('• Seite (seite.example): kein Feed')
    expect(text).toContain('• Skript: keine Adresse eines Feeds')
    expect(await names()).toEqual(['Bekannt', 'Gut'])
  })

  test('adds nothing if the work is broken off', async () => {
    send([
      ['Gut', 'https://gut.example/rss'],
      ['Abgebrochen', 'https://ab.example/rss'],
    ])
    answer('https://gut.example/rss')
    answer('https://ab.example/rss', 'aborted')
    const offer = checked(await importopml.run(request(), deps))

    await expect(press(offer, 'Agentur')).rejects.toThrow('closed')
    expect(await names()).toEqual([])
  })

  test('has no buttons if there is nothing new', async () => {
    deps.sentFiles.set(FILE.id, '<opml version="2.0"><body><outline text="leerer Ordner"/></body></opml>')

    const offer = checked(await importopml.run(request(), deps))

    expect(offer.text).toContain('Darin steht kein Feed.')
    expect(offer.buttons).toBeUndefined()
  })

  test('takes no more sources than there may be', async () => {
    for (let n = 0; n < 499; n += 1) {
      const source = { url: `https://example.org/${n}`, name: `Q${n}`, tier: 3, country: null } as const
      await deps.store.sources.add(source, toIsoTime(deps.now()))
    }
    send([
      ['Eins', 'https://eins.example/rss'],
      ['Zwei', 'https://zwei.example/rss'],
    ])

    const text = plain(checked(await importopml.run(request(), deps)))

    expect(text).toContain('einer davon ist neu:')
    expect(text).toContain('• Zwei (zwei.example): zu viele Quellen')
  })

  test('adds nothing if it is cancelled', async () => {
    send([['Eins', 'https://eins.example/rss']])

    expect((await press(checked(await importopml.run(request(), deps)), 'Abbrechen')).text).toBe('Nichts hinzugefügt.')
    expect(await names()).toEqual([])
  })

  test.each([
    ['Guten Tag', 'list-unreadable'],
    ['x'.repeat(3 * 1024 ** 2), 'file-too-large'],
    [undefined, 'file-unavailable'],
  ])('refuses a file that is no list', async (text, code) => {
    if (text !== undefined) deps.sentFiles.set(FILE.id, text)

    await expect(importopml.run(request(), deps)).rejects.toMatchObject({ code })
  })

  test.each(['', 'x', '5 file-1', '1', '1 '])('refuses a press with «%s»', async data => {
    await expect(importopml.act?.(data, request(), deps)).rejects.toMatchObject({ code: 'press-expired' })
  })
})

describe('/exportopml', () => {
  test('gives all sources as a file that can be read again', async () => {
    for (const name of ['Blatt & Bote', 'Kurier'])
      await deps.store.sources.add(
        { url: `https://example.org/${name.length}?a=1&b=2`, name, tier: 3, country: null },
        toIsoTime(deps.now()),
      )

    const { text, document } = checked(await exportopml.run(request(), deps))

    expect(text).toContain('2 Quellen als OPML-Datei')
    expect(document?.name).toMatch(/^verhandlungsbote-\d{4}-\d\d-\d\d\.opml$/)
    expect(readOpml(Buffer.from(document?.bytes ?? []).toString()).lines).toEqual([
      { title: 'Blatt & Bote', url: 'https://example.org/12?a=1&b=2' },
      { title: 'Kurier', url: 'https://example.org/6?a=1&b=2' },
    ])
  })

  test('gives no file where there is no source', async () => {
    expect((await exportopml.run(request(), deps)).document).toBeUndefined()
  })
})
