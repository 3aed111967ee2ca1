import { bodyIssue } from '@/lib/content/front-matter/source-file'
import type { EditorialRule } from './editorial-rule'

/** Reports a heading that is the same as another one below the same heading. */
export const duplicateHeadings: EditorialRule = ({ texts }) =>
  texts.flatMap(({ source, rendered: { outline } }) => {
    const lines = new Map<string, number>()
    let path: { depth: number; text: string }[] = []
    return outline.flatMap(({ depth, text, line, column }) => {
      path = [
        ...path.filter((ancestor) => ancestor.depth < depth),
        { depth, text: text.normalize('NFC').toLowerCase() },
      ]
      const key = JSON.stringify(path)
      const other = lines.get(key)
      if (other === undefined) lines.set(key, line)
      if (other === undefined || text === '') return []
      const message = `the heading “${text}” is on line ${source.bodyLine + other - 1} too`
      const fix = 'say in one of them how they differ'
      return bodyIssue(source, { line, column, message, fix }, 'warning')
    })
  })
