import { describe, expect, test } from 'vitest'
import { anAnalysis, anArticle, aSource, NO_VALIDATORS } from './support/samples.ts'
import { later, NOW, open } from './support/store.ts'

const WHOLE = 'Der ganze Text steht auf der Seite.\n\nEr hat mehrere Absätze.'

async function aTeaser() {
  const store = await open('sqlite::memory:')
  const source = await aSource(store)
  const teaser = { ...anArticle({ text: 'Nur der Anfang …' }), wantsPage: true }
  const poll = { at: NOW, validators: NO_VALIDATORS, nextTryAt: NOW }
  await store.articles.addNew(source.id, [teaser], poll)
  const [page] = await store.articles.nextPages(NOW, 9)
  if (page === undefined) throw new Error('expected a page to read')
  return { store, source, page, teaser, poll }
}

describe('an article whose page is wanted', () => {
  test('is not analysed before its page was tried', async () => {
    const { store, page } = await aTeaser()
    expect(await store.articles.nextWithoutAnalysis(1, 9)).toEqual([])

    const counts = await store.articles.settlePage(page.articleId, { kind: 'read', text: WHOLE, isGain: true }, NOW)

    expect(counts).toEqual({ trials: 1, gains: 1 })
    expect(await store.articles.nextWithoutAnalysis(1, 9)).toMatchObject([{ text: WHOLE }])
    expect(await store.articles.nextPages(later({ days: 9 }), 9)).toEqual([])
    expect(await store.articles.versions(page.articleId)).toEqual([])
  })

  test('is analysed by its teaser while the page is tried again', async () => {
    const { store, page } = await aTeaser()

    await store.articles.settlePage(page.articleId, { kind: 'later', tryAt: later({ hours: 1 }) }, NOW)

    const [teaser] = await store.articles.nextWithoutAnalysis(1, 9)
    if (teaser === undefined) throw new Error('expected the teaser')
    await store.analyses.save([anAnalysis(teaser)])
    expect(await store.articles.nextPages(NOW, 9)).toEqual([])
    expect(await store.articles.nextPages(later({ hours: 1 }), 9)).toMatchObject([{ tries: 1 }])
    await store.articles.settlePage(page.articleId, { kind: 'read', text: WHOLE, isGain: true }, later({ hours: 1 }))
    expect(await store.articles.nextWithoutAnalysis(1, 9)).toMatchObject([{ text: WHOLE, revision: 1 }])
    expect(await store.articles.versions(page.articleId)).toMatchObject([{ text: 'Nur der Anfang …' }])
  })

  test('keeps its teaser if the page has no more, or cannot be read', async () => {
    const { store, page } = await aTeaser()

    await store.articles.settlePage(page.articleId, { kind: 'never' }, NOW)

    expect(await store.articles.nextWithoutAnalysis(1, 9)).toMatchObject([{ text: 'Nur der Anfang …' }])
    expect(await store.articles.nextPages(later({ days: 9 }), 9)).toEqual([])
  })

  test('is read again when the feed gives another teaser, and keeps its text until then', async () => {
    const { store, source, page, teaser, poll } = await aTeaser()
    await store.articles.settlePage(page.articleId, { kind: 'read', text: WHOLE, isGain: true }, NOW)

    await store.articles.addNew(source.id, [{ ...teaser, text: 'Ein neuer Anfang …' }], poll)

    expect(await store.articles.find(page.articleId)).toMatchObject({ text: WHOLE })
    expect(await store.articles.nextPages(NOW, 9)).toHaveLength(1)
  })

  test('is let go when its source is read from the feed', async () => {
    const { store, source } = await aTeaser()

    await store.sources.change(source.id, { reading: 'feed' })

    expect(await store.articles.nextPages(later({ days: 9 }), 9)).toEqual([])
    expect(await store.articles.nextWithoutAnalysis(1, 9)).toHaveLength(1)
  })
})
