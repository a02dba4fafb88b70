// Reads the addresses `tg://emoji?id=…` and `tg://time?unix=…` that stand behind `![…]` in MarkdownV2.

type CustomEntity =
  | { readonly type: 'custom_emoji'; readonly custom_emoji_id: string }
  | { readonly type: 'date_time'; readonly unix_time: number; readonly date_time_format?: string }

/** `url` undefined: there was none. */
export function customEntity(url: string | undefined): CustomEntity | { readonly error: string } {
  if (url === undefined) return { error: 'The entity must contain a tg://emoji or tg://time URL' }
  const match = /^tg:\/\/(emoji|time)\/?\?([^#]*)/i.exec(url)
  const query = new URLSearchParams(match?.[2] ?? '')
  const isEmoji = match?.[1]?.toLowerCase() === 'emoji'
  const value = query.get(isEmoji ? 'id' : 'unix') ?? ''
  if (match === null || !/^[1-9]\d*$/.test(value)) return { error: 'Invalid tg://emoji or tg://time URL specified' }
  if (isEmoji) return { type: 'custom_emoji', custom_emoji_id: value }
  const format = query.get('format')
  return { type: 'date_time', unix_time: Number(value), ...(format === null ? {} : { date_time_format: format }) }
}
