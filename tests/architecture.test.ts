// The layer rules as data: which folder may import which, and where an npm package may be at home.
// A rule that is broken names the two files.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, test } from 'vitest'

/** What each layer may import of ours besides itself. A layer is a folder, or a file where the path ends in .ts. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/text': ['src/model'],
  'src/knowledge': ['src/model', 'src/text'],
  'src/config.ts': ['src/model', 'src/text'],
  'src/log.ts': ['src/model', 'src/deps.ts'],
  'src/storage/ports': ['src/model'],
  'src/storage': ['src/model', 'src/text', 'src/storage/ports'],
  'src/deps.ts': ['src/model', 'src/storage/ports'],
  'src/workers': [],
  'src/feed': ['src/model', 'src/text', 'src/deps.ts', 'src/workers'],
  'src/analysis': ['src/model', 'src/text', 'src/knowledge', 'src/deps.ts', 'src/workers'],
  'src/analysis/proposals.ts': ['src/model', 'src/text'],
  'src/ledger': ['src/model', 'src/text'],
  'src/ledger/meeting-outcome.ts': ['src/model', 'src/text'],
  'src/digest': ['src/model', 'src/text', 'src/storage/ports'],
  'src/view': ['src/model', 'src/text'],
  'src/pictures': ['src/model', 'src/text'],
  'src/chat/command.ts': ['src/model', 'src/deps.ts'],
  'src/chat': ['src/model', 'src/text', 'src/view', 'src/deps.ts', 'src/storage/ports', 'src/chat/command.ts'],
  'src/schedule/job.ts': ['src/deps.ts'],
  'src/schedule': ['src/model', 'src/deps.ts', 'src/schedule/job.ts'],
  'src/operations': ['src/model', 'src/deps.ts', 'src/storage/ports'],
  'src/playground': ['src/model', 'src/text'],
  commands: [
    'src/model',
    'src/text',
    'src/deps.ts',
    'src/storage/ports',
    'src/chat/command.ts',
    'src/feed',
    'src/analysis/proposals.ts',
    'src/ledger/meeting-outcome.ts',
    'src/digest',
    'src/view',
    'src/pictures',
  ],
  jobs: [
    'src/model',
    'src/text',
    'src/deps.ts',
    'src/storage/ports',
    'src/schedule/job.ts',
    'src/feed',
    'src/analysis',
    'src/ledger',
    'src/digest',
    'src/view',
    'src/pictures',
  ],
  'src/cli': [
    'src/model',
    'src/text',
    'src/config.ts',
    'src/knowledge',
    'src/analysis',
    'src/ledger',
    'src/storage/ports',
  ],
  'src/app': ['src', 'commands', 'jobs'],
  'src/app.ts': ['src', 'commands', 'jobs'],
  'src/main.ts': ['src/app.ts', 'src/app', 'src/cli', 'src/config.ts', 'src/log.ts'],
}

/** Packages that only these layers may import; whatever is not named here may be imported nowhere. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@expo-google-fonts/inter': ['src/pictures'],
  '@fluent/bundle': ['src/knowledge'],
  '@grammyjs/auto-retry': ['src/chat'],
  '@grammyjs/parse-mode': ['src/view'],
  '@hono/node-server': ['src/playground', 'src/operations'],
  '@mozilla/readability': ['src/feed'],
  '@resvg/resvg-js': ['src/pictures'],
  'better-sqlite3': ['src/storage'],
  busboy: ['src/playground'],
  'chrono-node': ['src/text'],
  'cologne-phonetic': ['src/text'],
  commander: ['src/main.ts'],
  entities: ['src/feed'],
  'fastest-levenshtein': ['src/text'],
  feedsmith: ['src/feed'],
  grammy: ['src/chat', 'src/playground'],
  hono: ['src/playground', 'src/operations'],
  'ical-generator': ['src/view'],
  'iconv-lite': ['src/feed'],
  'ipaddr.js': ['src/feed'],
  kysely: ['src/storage'],
  linkedom: ['src/feed'],
  'node-cron': ['src/schedule'],
  pino: ['src/log.ts'],
  'prom-client': ['src/operations'],
  'robots-parser': ['src/feed'],
  'rss-parser': ['src/feed'],
  satori: ['src/pictures'],
  'snowball-stemmers': ['src/text'],
  'stopwords-de': ['src/text', 'src/ledger', 'src/analysis'],
  'temporal-polyfill': ['src/text'],
  undici: ['src/feed'],
  yaml: ['src/knowledge', 'src/playground'],
  zod: ['src/knowledge', 'src/config.ts', 'src/storage', 'src/cli', 'src/playground', 'src/feed'],
}

const MAX_LINES = 200
/** Raise it with the tree: a check that suddenly sees fewer modules has gone blind. */
const MIN_MODULES = 314

let modules: ICruiseResult['modules'] = []

beforeAll(async () => {
  const cruised = await cruise(['src', 'commands', 'jobs'], {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'node', 'default'] },
  })
  if (typeof cruised.output === 'string') throw new Error('expected the result as a value')
  modules = cruised.output.modules.filter(
    module => module.source.endsWith('.ts') && !module.source.includes('node_modules'),
  )
})

/** The most special layer that holds a file. */
function layerOf(file: string): string | undefined {
  return Object.keys(LAYERS)
    .filter(layer => file === layer || file.startsWith(`${layer}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}

function mayImport(layer: string, file: string): boolean {
  const allowed = [layer, ...(LAYERS[layer] ?? [])]
  const home = layerOf(file)
  return home !== undefined && allowed.some(place => place === home || (place === 'src' && home.startsWith('src/')))
}

describe('the house', () => {
  test(`has at least ${MIN_MODULES} modules, so the check is not blind`, () => {
    expect(modules.length).toBeGreaterThanOrEqual(MIN_MODULES)
  })

  test('has a layer for each module', () => {
    expect(modules.map(module => module.source).filter(file => layerOf(file) === undefined)).toEqual([])
  })

  test('has arrows in one direction only', () => {
    const breaches = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ resolved }) => /^(?:src|commands|jobs)\//.test(resolved))
        .filter(({ resolved }) => !mayImport(layerOf(source) ?? '', resolved))
        .map(({ resolved }) => `${source} may not import ${resolved}`),
    )

    expect(breaches).toEqual([])
  })

  test('has no circle', () => {
    const circles = modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(dependency => dependency.circular).map(({ resolved }) => `${source} ↔ ${resolved}`),
    )

    expect(circles).toEqual([])
  })

  test('gives each npm package a home', () => {
    const breaches = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .map(dependency => packageOf(dependency.module))
        .filter(name => name !== undefined)
        .filter(name => !(PACKAGES[name] ?? []).some(home => layerOf(source) === home || source.startsWith(`${home}/`)))
        .map(name => `${source} may not import ${name}`),
    )

    expect(breaches).toEqual([])
  })

  test('touches the network in the feed, the chat, the playground and the port for operators only', () => {
    const network = new Set(['http', 'https', 'net', 'tls', 'dns', 'http2', 'dgram', 'dns/promises'])
    const breaches = modules
      .filter(({ source }) => !/^src\/(?:feed|chat|playground|operations)\//.test(source))
      .filter(
        ({ source, dependencies }) =>
          dependencies.some(({ module }) => network.has(module.replace(/^node:/, ''))) ||
          /(?<![.\w])fetch\(/.test(readFileSync(source, 'utf8').replaceAll(/^\s*(?:\/\/|\*).*$/gm, '')),
      )

    expect(breaches.map(({ source }) => source)).toEqual([])
  })

  test('reads the environment in one place', () => {
    const readers = modules
      .map(({ source }) => source)
      .filter(source => /process\.env\b/.test(readFileSync(source, 'utf8')))

    expect(readers).toEqual(['src/main.ts'])
  })

  test(`has no file above ${MAX_LINES} lines`, () => {
    const long = modules
      .map(({ source }) => ({ source, lines: readFileSync(source, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)

    expect(long).toEqual([])
  })

  test('says in the first line of each file what it is for', () => {
    const silent = modules
      .map(({ source }) => source)
      .filter(source => !/^(?:\/\/|\/\*)/.test(readFileSync(source, 'utf8')))

    expect(silent).toEqual([])
  })

  test('has nothing in its top level that DESIGN does not name', () => {
    const known = ['commands', 'data', 'jobs', 'src', 'tests']
    const folders = readdirSync('.', { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(entry => entry.name)

    expect(folders.toSorted()).toEqual(known)
    expect(existsSync(join('data', 'locales', 'de.ftl'))).toBe(true)
  })
})

function packageOf(module: string): string | undefined {
  if (/^[./]/.test(module) || module.startsWith('node:') || builtinModules.includes(module)) return undefined
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')
}
