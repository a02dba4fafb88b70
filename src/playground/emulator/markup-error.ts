// A text that is no markup of its parse mode. Only for the readers of markup and who calls them.

/** Why a text is no markup; the caller says `can't parse entities: `. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError'
}
