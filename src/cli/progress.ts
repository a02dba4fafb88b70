// One line that tells how far a long command is: rewritten in place on a terminal, now and then a new one elsewhere.

/** What a command writes its result to. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const STEPS_ON_TERMINAL = 50
const STEPS_ELSEWHERE = 1000

export interface Progress {
  /** Shows the words if step `count` is one to be shown. */
  step(count: number, words: string): void
  /** Shows the words in any case. */
  say(words: string): void
  /** Ends the line, so that something else can be written. */
  end(): void
}

export function createProgress(output: Output): Progress {
  let width = 0
  const say = (words: string): void => {
    if (output.isTTY !== true) output.write(`${words}\n`)
    // Blanks over what the last words leave behind.
    else output.write(`\r${words.padEnd(width)}`)
    width = words.length
  }
  return {
    say,
    step(count, words) {
      if (count % (output.isTTY === true ? STEPS_ON_TERMINAL : STEPS_ELSEWHERE) === 0) say(words)
    },
    end() {
      if (output.isTTY === true && width > 0) output.write('\n')
      width = 0
    },
  }
}
