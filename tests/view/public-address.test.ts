import { describe, expect, test } from 'vitest'
import { publicAddress } from '../../src/view/public-address.ts'

// S19
describe('the address of a source that is shown', () => {
  test.each([
    ['https://a.example/rss?token=geheim&rubrik=politik', 'https://a.example/rss?rubrik=politik'],
    ['https://a.example/rss?apikey=1', 'https://a.example/rss'],
    ['https://a.example/rss?x=Zm9vYmFyYmF6cXV4MTIz', 'https://a.example/rss'],
    ['https://a.example/privat/0f8fad5b-d9cb-469f-a165-70867728950e/rss', 'https://a.example/privat'],
    ['https://name:geheim@a.example/rss', 'https://a.example/rss'],
  ])('keeps the secrets of %s', (address, shown) => {
    expect(publicAddress(address)).toBe(shown)
  })

  test.each([
    'https://a.example/rss/politik?format=xml&rubrik=ukraine-verhandlungen',
    'https://a.example/nachrichten/2026-friedensverhandlungen-ukraine/rss.xml',
    'http://127.0.0.1:8080/feed',
  ])('is %s as it is', address => {
    expect(publicAddress(address)).toBe(address)
  })
})
