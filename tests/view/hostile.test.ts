import { fc, test as property } from '@fast-check/vitest'
import { beforeAll, describe, expect } from 'vitest'
import { loadTexts } from '../../src/knowledge/texts.ts'
import type { Actor } from '../../src/model/actor.ts'
import type { Citation } from '../../src/model/article.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Issue } from '../../src/model/issue.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Message } from '../../src/model/message.ts'
import { renderActor } from '../../src/view/actor.ts'
import { renderDecisions, renderUndo } from '../../src/view/decisions.ts'
import { renderDigest } from '../../src/view/digest.ts'
import { renderIssue } from '../../src/view/issue.ts'
import { renderMeetings } from '../../src/view/meetings.ts'
import { renderNewPersons } from '../../src/view/new-persons.ts'
import { renderObjectable, renderObjection } from '../../src/view/objection.ts'
import type { Reader } from '../../src/view/reader.ts'
import { renderReview, renderVerdict } from '../../src/view/review.ts'
import { renderSearch } from '../../src/view/search.ts'
import { renderSources } from '../../src/view/sources.ts'
import { splitMessage } from '../../src/view/split.ts'
import { renderStories, renderStory } from '../../src/view/story.ts'
import { renderTrial } from '../../src/view/trial.ts'
import { checked } from '../support/message.ts'

let reader: Reader

beforeAll(async () => {
  const t = (await loadTexts('data/locales')).in('de')
  reader = { t, locale: 'de', zone: 'Europe/Berlin', today: '2025-12-18' }
})

const trap = fc.constantFrom(
  '/stop',
  '@kanal',
  '<b>',
  '</a>',
  '*_`[](x)',
  '\u202e',
  '\ud800',
  '{ $x }',
  '\n\n',
  '🕊',
  '#tag',
  'böse.example',
)
const hostile = fc
  .array(fc.oneof(trap, fc.string({ unit: 'binary', maxLength: 30, size: 'max' })), { maxLength: 60, size: 'max' })
  .map(parts => parts.join(' '))
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'tg://user?id=1', 'https://x y', ''),
  fc.constant(null),
)

interface World {
  readonly citations: ReadonlyMap<string, Citation>
  readonly evidence: readonly Evidence[]
  readonly issue: Issue
  readonly meeting: Meeting
  readonly actor: Actor
  readonly text: string
  readonly url: string | null
}

const world = fc.tuple(hostile, hostile, hostile, address).map(([title, name, quote, url]): World => {
  const publishedAt = '2025-12-17T06:30:00.000Z' as const
  const citations = ['a', 'b'].map((articleId): Citation => ({ articleId, sourceName: name, title, url, publishedAt }))
  const evidence = ['a', 'b'].map(id => ({ articleId: id, start: 0, end: 1, quote, rule: 'r', analyserVersion: 1 }))
  const both = { de: name, en: name }
  const words = { aliases: [], terms: [], exceptions: [], examples: [], counterExamples: [] }
  return {
    ...{ evidence, url, text: quote, citations: new Map(citations.map(each => [each.articleId, each])) },
    issue: { id: 'territory', name: both, ...words },
    meeting: {
      ...{ id: 'm', startDay: '2025-12-20', endDay: '2025-12-21', place: title, participants: ['p'], evidence },
      ...{ state: 'planned', kind: 'meeting', voices: [] },
    },
    actor: { id: 'p', name, spellings: [], party: 'other', roles: [{ title: both, source: url ?? '' }] },
  }
})

/** Nothing foreign is clickable, and Telegram takes every part as it is. */
function expectHarmless(message: Message): void {
  for (const part of splitMessage(message)) {
    checked(part)
    expect(part.text.length).toBeLessThanOrEqual(4096)
    expect(part.text).not.toMatch(/@[\p{L}\p{N}_]|(?<![\p{L}\p{N}_])\/stop|#tag|böse\.example|[\u202a-\u202e]/u)
  }
}

describe('hostile titles, names and quotes', () => {
  property.prop([world], { numRuns: 200 })(
    'do no harm in a digest',
    ({ citations, evidence, issue, meeting, actor }) => {
      const at = '2025-12-17T06:30:00.000Z' as const
      const about = {
        at,
        evidence,
        entries: [1],
        actors: [actor],
        speaker: actor,
        origins: 2,
        meeting,
        issue,
        effects: [],
        isQuotable: true,
      }
      const title = citations.get('a')?.title ?? ''
      const position = { issue: 'territory', party: 'russia', stance: 'rejected', at, evidence: evidence[0] } as const
      const announced = { ...about, change: { kind: 'meeting', change: 'new', meeting: 'm' } } as const
      const digest: Digest = {
        ...{
          day: '2025-12-18',
          zone: 'Europe/Berlin',
          more: 3,
          upTo: 9,
          ahead: [{ meeting }, { meeting, news: announced }],
        },
        doubts: [],
        later: [meeting],
        brief: [announced],
        items: [
          { ...about, change: { kind: 'story', change: 'new', story: 's', title }, effects: [announced] },
          { ...about, change: { kind: 'meeting', change: 'moved', meeting: 'm' } },
          { ...about, change: { kind: 'status', issue: 'territory', from: 'open', to: 'agreed' } },
          ...(position.evidence === undefined
            ? []
            : [
                {
                  ...about,
                  change: { kind: 'position', position: { ...position, evidence: position.evidence } },
                } as const,
              ]),
        ],
        unchanged: [{ issue, status: 'disputed', newestEvidenceAt: at }],
      }

      expectHarmless(renderDigest(digest, citations, reader.t, 'de', { actors: new Map([['p', actor]]) }))
    },
  )

  property.prop([world], { numRuns: 100 })('do no harm in the other answers', each => {
    const { citations, evidence, issue, meeting, actor, text, url } = each
    const at = '2025-12-17T06:30:00.000Z' as const
    const buttons: Message['buttons'] = []
    const actors = new Map([['p', actor]])
    const knowledge = { actors, issues: new Map([[issue.id, issue]]) }
    const found = { actors: ['p'], issues: [issue.id], languages: ['de', text.slice(0, 20)] }
    const findings = { read: 2, relevant: 1, ...found, text: { kind: 'teaser', feed: 80, page: 900 } } as const
    const state = { issue: 'territory', status: 'open', since: at, newestEvidenceAt: at, evidence } as const
    const article = {
      ...{ id: 'a', guid: 'g', sourceId: 's', sourceName: actor.name, fetchedAt: at, isBaseline: false, lang: 'de' },
      ...{ url, title: text, text, publishedAt: at },
    } as const
    const health = {
      ...{
        lastTriedAt: null,
        lastSuccessAt: null,
        lastError: null,
        failuresInRow: 0,
        failingSince: null,
        errorSince: null,
        averageDelayMs: null,
        nextTryAt: null,
      },
      ...{ articles: 0, relevant: 0 },
    }
    const validators = { etag: null, lastModified: null, bodyHash: null }
    const source = {
      url: url ?? '',
      name: actor.name,
      tier: 3,
      country: null,
      id: 's',
      state: 'active',
      reading: 'feed',
    } as const

    expectHarmless(renderIssue({ issue, state, positions: [], history: [], citations, buttons }, reader))
    expectHarmless(renderMeetings({ ahead: [meeting], past: [meeting], citations, actors, buttons }, reader))
    expectHarmless(
      renderSearch({ query: text.slice(0, 200), hits: [{ article, snippet: text }], first: 1, buttons }, reader),
    )
    expectHarmless(
      renderSources(
        {
          sources: [{ ...source, addedAt: at, validators, health, moved: null, isReported: false }],
          first: 1,
          total: 1,
          buttons,
        },
        reader,
      ),
    )
    expectHarmless(
      renderTrial(
        { headline: 'Probe:', source, feedTitle: text, articles: [article, article], skipped: 1, findings, knowledge },
        reader,
      ),
    )
    const statements = evidence.map(proof => ({ at, evidence: proof }))
    const card = {
      actor,
      guessedFrom: text,
      met: [{ actor, meetings: [meeting] }],
      mentions: 1,
      statements,
      positions: evidence.slice(0, 1).map(proof => ({
        issue,
        position: { issue: issue.id, party: 'russia', stance: 'demanded', at, evidence: proof } as const,
      })),
      meetings: [meeting],
      citations,
      buttons,
    } as const
    expectHarmless(renderActor(card, reader))
  })

  property.prop([world], { numRuns: 50 })('do no harm where admins decide and readers object', world => {
    const { citations, evidence, text } = world
    const at = '2025-12-17T06:30:00.000Z' as const
    const buttons = [[{ label: 'Mehr', command: 'story', data: 'page:0' }]]
    const change = { kind: 'story', change: 'new', story: 's', title: text } as const
    const entry = { seq: 1, id: 'e', change, at, isNews: true, evidence, recordedAt: at } as const
    const told = { entry, context: {} }
    const address = { chatId: 1, threadId: null }
    const settled = { by: 1, at, reason: text } as const
    const correction = { id: 'c', seq: 1, address, text, state: 'accepted', openedAt: at, settled } as const
    const ids = [...citations.keys()]
    const story = {
      ...{ id: 's', title: text, firstAt: at, lastAt: at, articleIds: ids, origins: [text], actors: [], issues: [] },
      profile: {},
    } as const
    const person = { start: 0, end: 1, quote: text, rule: 'r', name: text, role: text }
    const sightings = ids.map(articleId => ({ articleId, person }))
    const decisions = [{ id: 'd', at, reason: text, by: 1, ruling: { kind: 'merge', articles: ids } }] as const
    const issues = new Map([[world.issue.id, world.issue]])

    expectHarmless(renderObjectable({ entries: [told], buttons }, reader))
    expectHarmless(renderObjection({ told, citations, buttons }, reader))
    expectHarmless(
      renderReview({ shown: { correction, told, others: 1 }, place: 0, pending: 1, citations, buttons }, reader),
    )
    expectHarmless(
      renderVerdict({ correction, told, now: undefined, citations, isReporter: false, answers: 1 }, reader),
    )
    expectHarmless(
      renderDecisions({ decisions, corrections: [{ correction, told }], issues, citations, limit: 9 }, reader),
    )
    expectHarmless(renderUndo({ decisions, issues, citations, buttons }, reader))
    expectHarmless(renderStories({ stories: [story], title: 'Ereignisse', buttons }, reader))
    expectHarmless(renderStory({ story, articles: [...citations.values()], buttons }, reader))
    const proposal = {
      ...{ name: text, role: text, spellings: [text], sightings, resembles: [world.actor] },
      quote: { articleId: 'a', text },
    }
    expectHarmless(renderNewPersons({ proposals: [proposal], days: 30, citations, buttons }, reader))
  })
})
