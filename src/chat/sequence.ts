// Work in order, chat by chat: what belongs to one chat is done one after the other, chats side by side.

export interface Sequence {
  /** Does the work when all earlier work of the chat has ended, well or not; gives what it gives. */
  run<T>(chatId: number, work: () => Promise<T>): Promise<T>
}

export function createSequence(): Sequence {
  /** The end of each chat's last work; none rejects. */
  const tails = new Map<number, Promise<unknown>>()
  return {
    run(chatId, work) {
      const result = (tails.get(chatId) ?? Promise.resolve()).then(work)
      const tail = result.catch(() => undefined)
      tails.set(chatId, tail)
      void tail.then(() => {
        if (tails.get(chatId) === tail) tails.delete(chatId)
      })
      return result
    },
  }
}
