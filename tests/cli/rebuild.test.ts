import { expect, test } from 'vitest'
import { runRebuild } from '../../src/cli/rebuild.ts'

test('a rebuild tells how far it is and what is another now', async () => {
  let out = ''
  const stdout = { write: (text: string) => (out += text) }
  const rows = { before: 3, after: 4, changed: 2 }

  const code = await runRebuild({
    stdout,
    rebuild: async progress => {
      progress('20 articles settled anew')
      return {
        ...{ stories: rows, meetings: rows, positions: rows, contradictions: rows },
        statuses: [{ issue: 'territory', before: 'disputed', after: 'open' }],
        entries: { kept: 7, renewed: 1, added: 2, superseded: 3 },
      }
    },
  })

  expect(code).toBe(0)
  expect(out.split('\n').slice(0, 2)).toEqual([
    '20 articles settled anew',
    'stories          3 before, 4 after, 2 of them new or changed',
  ])
  expect(out).toContain('entries          7 kept, 1 in other words, 2 added, 3 no longer hold')
  expect(out).toContain('territory: disputed → open')
})
