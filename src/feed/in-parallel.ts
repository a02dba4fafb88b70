// Works on a list with a few hands. Not a queue: the list is given, and it ends with it.

/** Calls `work` for each item, at most `hands` at once; begins no further item once the signal is aborted. */
export async function inParallel<T>(
  items: Iterable<T>,
  hands: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]()
  async function hand(): Promise<void> {
    while (!signal.aborted) {
      const { done, value } = rest.next()
      if (done === true) return
      await work(value)
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
}
