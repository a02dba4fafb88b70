import { beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../commands/compare.ts'
import { readPair } from '../../commands/parts/compared.ts'
import type { Message } from '../../src/model/message.ts'
import { aRequest, createFilledDeps, type TestDeps } from '../support/deps.ts'
import { checked, labelsOf } from '../support/message.ts'

let deps: TestDeps

beforeAll(async () => {
  deps = await createFilledDeps()
})

async function press(data: string): Promise<Message> {
  const message = await compare.act?.(data, aRequest(), deps)
  if (message === undefined) throw new Error('no answer')
  return checked(message)
}

describe('/compare', () => {
  test('puts two sides next to each other, issue by issue', async () => {
    const { text } = checked(await compare.run(aRequest('Russland Ukraine'), deps))

    expect(text).toContain('🇷🇺 Russland ↔ 🇺🇦 Ukraine')
    expect(text).toContain('Gebiete und Grenzen – strittig\n🇷🇺 Russland fordert (3.12.)\u00a0[2]\n„Moskau verlangt')
    expect(text).toContain('🇺🇦 Ukraine: nichts belegt')
  })

  test.each([
    ['Moskau gegen Kiew', 'russia', 'ukraine'],
    ['Steve Witkoff Kirill Dmitrijew', 'steve-witkoff', 'kirill-dmitriev'],
    ['Selenskyj, USA', 'volodymyr-zelenskyy', 'usa'],
    ['Putin und Selenskij', 'vladimir-putin', 'volodymyr-zelenskyy'],
    ['EU vs. Russia', 'europe', 'russia'],
  ])('understands %s', (words, first, second) => {
    expect(readPair(words, deps).map(({ side }) => side?.id)).toEqual([first, second])
  })

  test('says which name it does not know and offers buttons', async () => {
    const message = checked(await compare.run(aRequest('Russland, Rumpelstilz'), deps))

    expect(message.text).toContain('„Rumpelstilz“ kenne ich weder als Seite noch als Person')
    expect(labelsOf(message)).toContain('🇷🇺 Russland')
  })

  test('is chosen by two presses', async () => {
    const first = checked(await compare.run(aRequest(), deps))
    const second = await press('p:russia')
    const both = await press('p:russia|p:ukraine')

    expect(labelsOf(first)).toContain('🇷🇺 Russland')
    expect(second.text).toContain('Russland – verglichen womit?')
    expect(labelsOf(second)).not.toContain('🇷🇺 Russland')
    expect(both.text).toContain('🇷🇺 Russland ↔ 🇺🇦 Ukraine')
  })

  test('answers forged data with the choice', async () => {
    expect((await press('x:y|a:nobody|99')).text).toContain('Wen vergleichen?')
  })
})
