// Answers that are remembered, for what is asked of the same words again and again.

/**
 * The same function, with its answers kept by the word. When there are more than `most`, all are forgotten, so that no
 * hostile text makes it grow for ever.
 */
export function remembered<Answer extends NonNullable<unknown>>(
  answer: (word: string) => Answer,
  most: number,
): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const found = answer(word)
    known.set(word, found)
    return found
  }
}
