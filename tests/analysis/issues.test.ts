import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../src/analysis/analyse.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { anArticle } from './an-article.ts'

const analyse = createAnalyser(await loadKnowledge('data'))

const TEXT = [
  'Die Unterhändler der USA und der Ukraine haben in Genf über den Friedensplan beraten. Bei den Sicherheitsgarantien gab es deutliche Fortschritte.',
  'Russland lehnt einen Nato-Beitritt der Ukraine ab. Kiew und Moskau einigten sich auf einen Gefangenenaustausch. Die Ukraine forderte schärfere Sanktionen gegen Moskau.',
].join('\n\n')

describe('the issues of an article', () => {
  const { issues, signals } = analyse(anArticle({ title: 'Unterhändler beraten in Genf', text: TEXT }))

  it('are those it speaks of, each once', () => {
    const ids = issues.map(finding => finding.issue)

    expect(ids).toEqual(expect.arrayContaining(['security-guarantees', 'nato-membership', 'prisoners-humanitarian']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('hold every issue that a sentence moves', () => {
    const ids = issues.map(finding => finding.issue)

    expect(signals.filter(signal => !ids.includes(signal.issue))).toEqual([])
    expect(signals.length).toBeGreaterThan(0)
  })

  it('are no others', () => {
    expect(issues.map(finding => finding.issue)).not.toContain('nuclear-plant')
    expect(issues.map(finding => finding.issue)).not.toContain('elections')
  })

  it('have a sentence of the text as proof', () => {
    for (const { start, end, quote } of issues) expect(TEXT.slice(start, end)).toBe(quote)
  })
})
