import { expect, test } from 'vitest'
import { contradictions } from '../../commands/contradictions.ts'
import { addContradiction, CONTRADICTORY } from '../support/contradictory.ts'
import { aRequest, createFilledDeps, createTestDeps } from '../support/deps.ts'
import { checked, linksOf } from '../support/message.ts'

test('says so when the reports agree', async () => {
  const { text } = checked(await contradictions.run(aRequest(), await createTestDeps()))

  expect(text).toContain('Zurzeit widersprechen sich die Berichte nicht.')
})

test('shows both days of a meeting, each with its sentence and source', async () => {
  const deps = await createTestDeps()
  await addContradiction(deps)

  const message = checked(await contradictions.run(aRequest(), deps))

  expect(message.text).toContain('Verschiedene Tage: Wien, Steve Witkoff, Juri Uschakow')
  for (const quote of Object.values(CONTRADICTORY)) expect(message.text).toContain(quote)
  expect(linksOf(message).map(({ url }) => url)).toContain('https://a.example/wednesday')
})

test('turns no page that there is not', async () => {
  const deps = await createFilledDeps()

  expect(checked((await contradictions.act?.('99', aRequest(), deps)) ?? { text: '', entities: [] }).text).not.toBe('')
})
