// `npm run --silent bench -- NAME [--json]`: speed as ratios measured in one run.
// Each benchmark is a module with `run()`, which gives its figures as a value.

type Figures = Readonly<Record<string, string | number>>

const benchmarks: Readonly<Record<string, () => Promise<{ readonly run: () => Promise<Figures> }>>> = {
  analysis: () => import('./analysis.ts'),
  expressions: () => import('./expressions.ts'),
  answers: () => import('./answers.ts'),
  delivery: () => import('./delivery.ts'),
  ingest: () => import('./ingest.ts'),
  ledger: () => import('./ledger.ts'),
  due: () => import('./due.ts'),
}

const [name = ''] = process.argv.slice(2)
const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
if (load === undefined) {
  console.error(`usage: npm run --silent bench -- ${Object.keys(benchmarks).join('|')} [--json]`)
  process.exitCode = 2
} else {
  const figures = await (await load()).run()
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
  else for (const [figure, value] of Object.entries(figures)) console.log(`${figure.padEnd(48)} ${value}`)
}
