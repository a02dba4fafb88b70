// The part of an address that is made from a title. Only for the samples.

/** Small letters and hyphens: `Gespräche in Genf` → `gespraeche-in-genf`. Placeholders fall away, so it never moves. */
export function toSlug(title: string): string {
  return title
    .replaceAll(/\{[^{}]*\}/g, '')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80)
}
