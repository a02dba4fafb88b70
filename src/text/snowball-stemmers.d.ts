// Types of the npm package snowball-stemmers, which ships none. Only what is used.

declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const snowball: {
    newStemmer(language: 'german'): Stemmer
  }
  export = snowball
}
