// `npm run --silent suite -- NAME FILE > predictions.jsonl`: our code over a file of a public test suite.
// Each suite is a module with `runSuite(file)`, loaded when asked for.

type Suite = (file: string) => AsyncIterable<object>

const suites: Readonly<Record<string, () => Promise<{ readonly runSuite: Suite }>>> = {
  feeds: () => import('./feeds.ts'),
  dates: () => import('./dates.ts'),
  extraction: () => import('./extraction.ts'),
  times: () => import('./times.ts'),
  quotes: () => import('./quotes.ts'),
  names: () => import('./names.ts'),
  pairs: () => import('./pairs.ts'),
  frontpage: () => import('./frontpage.ts'),
}

const [name = '', file] = process.argv.slice(2)
const load = Object.hasOwn(suites, name) ? suites[name] : undefined
if (load === undefined || file === undefined) {
  console.error(`usage: npm run --silent suite -- ${Object.keys(suites).join('|')} FILE`)
  process.exitCode = 2
} else {
  const { runSuite } = await load()
  for await (const prediction of runSuite(file)) process.stdout.write(`${JSON.stringify(prediction)}\n`)
}
