import { type X2jOptions, XMLParser } from 'fast-xml-parser'
import { lost, type Note } from '@/lib/import/note'
import { isNode, type XmlNode } from './xml-node'

const OPTIONS: X2jOptions = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  captureMetaData: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
}

/** What no XML may have, and what WordPress writes nevertheless. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are removed.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/**
 * Parses an export, without the characters that no XML may have. What follows the last whole item of one that ends in the
 * middle is left out.
 *
 * @param file its name, for notes
 */
export function parseXml(file: string, written: string): { text: string; root: XmlNode | undefined; notes: Note[] } {
  const text = written.replace(FORBIDDEN, '')
  const parser = new XMLParser(OPTIONS)
  const read = (xml: string): XmlNode | undefined => {
    const parsed: unknown = parser.parse(xml)
    return isNode(parsed) ? parsed : undefined
  }
  try {
    return { text, root: read(text), notes: [] }
  } catch (error) {
    const end = text.lastIndexOf('</item>')
    const place = { file, line: text.slice(0, end === -1 ? text.length : end).split('\n').length }
    const reason = error instanceof Error ? error.message : String(error)
    const message = `what follows cannot be read: ${reason}`
    const fix = 'export the blog again, in parts if it is large, and put all files into one folder'
    const note: Note = { ...place, ...lost('exports that end in the middle', message, fix) }
    try {
      return {
        text,
        root: end === -1 ? undefined : read(`${text.slice(0, end)}</item></channel></rss>`),
        notes: [note],
      }
    } catch {
      return { text, root: undefined, notes: [note] }
    }
  }
}

/** The offset at which an element begins. */
export function getStart(node: XmlNode): number {
  // It is declared as the type of the object rather than of the value.
  const meta: unknown = Reflect.get(node, XMLParser.getMetaDataSymbol() as unknown as symbol)
  return typeof meta === 'object' && meta !== null && 'startIndex' in meta ? Number(meta.startIndex) : 0
}
