import type { Element, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** What XML 1.0 (section 2.2) does not allow in a document, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** An XML document in UTF-8 from its tree; characters that XML does not know are left out. */
export function xmlDocument(root: Element, instructions: Root['children'] = []): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const
  const document: Root = { type: 'root', children: [declaration, ...instructions, root] }
  return `${toXml(document).replace(FORBIDDEN, '')}\n`
}
