// Builds elements. The only way in which foreign text gets onto the page: as text, never as markup.

/** `element('p', {class: 'x'}, 'text', child)`; attributes that are false, null or undefined are left out. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value)
    else node.setAttribute(key, value === true ? '' : String(value))
  }
  node.append(...children.filter(child => child !== null && child !== undefined))
  return node
}

/** A line icon of 24 × 24. */
export function icon(path, className) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  if (className) svg.setAttribute('class', className)
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

export function byId(id) {
  return document.getElementById(id)
}
