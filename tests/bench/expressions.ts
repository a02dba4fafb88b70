// `bench -- expressions`: the slowest regular expression of the reader on hostile texts of 100 KB. Every literal of src/text
// and src/analysis is taken from the source and run over each text as it stands, whatever it is used for.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const FOLDERS = ['src/text', 'src/analysis']
const LENGTH = 100_000
/** Letters, white space and marks that make expressions with nested or neighbouring repeats go back and forth. */
const TEXTS = [
  ...['a', 'e', 's', ' ', '\n', '1', '.', '„', '"', '-', 'ä', 'sch'],
  ...['a ', 'a-', 'A a ', '1. ', '1.1', 'das hat ', 'Das sagte ', 'a\n \n', '  a', "a'", 'zu sagen ', 'ohne die '],
].map(piece => piece.repeat(LENGTH / piece.length))

export async function run(): Promise<Record<string, string | number>> {
  const all = FOLDERS.flatMap(expressionsIn)
  const timed = all.map(one => ({ ...one, ms: Math.max(...TEXTS.map(text => timeOf(one.expression, text))) }))
  const slowest = timed.toSorted((a, b) => b.ms - a.ms)
  return {
    'regular expressions': all.length,
    'over 50 ms on 100 KB': timed.filter(({ ms }) => ms > 50).length,
    ...Object.fromEntries(slowest.slice(0, 5).map(({ place, ms }) => [place, `${ms.toFixed(1)} ms`])),
  }
}

/** The better of two, so that a pause of the machine does not count. */
function timeOf(expression: RegExp, text: string): number {
  const once = (): number => {
    const start = performance.now()
    // A sticky expression looks at one place only; all others are asked for every match, as their users do.
    if (expression.global) for (const _ of text.matchAll(expression));
    else expression.test(text)
    return performance.now() - start
  }
  const first = once()
  return first < 10 ? first : Math.min(first, once())
}

function expressionsIn(folder: string): { readonly place: string; readonly expression: RegExp }[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => {
      const file = join(folder, name)
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
      const found: { place: string; expression: RegExp }[] = []
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
          found.push({ place: `${file}:${line + 1}`, expression: new RegExp(body, flags) })
        }
        ts.forEachChild(node, visit)
      }
      visit(source)
      return found
    })
}
