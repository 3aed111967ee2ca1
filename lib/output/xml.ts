import type { Element, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** Characters that XML 1.0 does not allow, not even escaped (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Serializes a tree as an XML document in UTF-8, without characters that XML does not allow. */
export function xmlDocument(root: Element, instructions: Root['children'] = []): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const
  const document: Root = { type: 'root', children: [declaration, ...instructions, root] }
  return `${toXml(document).replace(FORBIDDEN, '')}\n`
}
