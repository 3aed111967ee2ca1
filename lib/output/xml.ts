import type { Element, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** What is no `Char` of XML 1.0 (section 2.2), and is not allowed in a document even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** An XML document in UTF-8 from its tree; characters that XML does not know are left out. */
export function xmlDocument(root: Element, instructions: Root['children'] = []): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const
  const document: Root = { type: 'root', children: [declaration, ...instructions, root] }
  return `${toXml(document).replace(FORBIDDEN, '')}\n`
}
