const BLOCK_TAG =
  /\s*(<\/?(?:p|ul|ol|li|table|thead|tbody|tr|th|td|section|h[1-6]|pre|blockquote|details|summary|div|figure|figcaption|br)\b[^>]*>)\s*/g

/**
 * Normalizes HTML, so that it can be compared: sorts attributes, collapses white space, and puts each block tag on its
 * own line.
 */
export function normalizeHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('*')) sortAttributes(element)
  for (const text of textNodes(body)) {
    if (!text.parentElement?.closest('pre, script')) text.data = text.data.replace(/[ \t\r\n]+/g, ' ')
  }
  return body.innerHTML
    .replace(BLOCK_TAG, '\n$1\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function sortAttributes(element: Element) {
  const attributes = [...element.attributes].sort((a, b) => a.name.localeCompare(b.name))
  for (const { name } of attributes) element.removeAttribute(name)
  for (const { name, value } of attributes) element.setAttribute(name, value)
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts
}
