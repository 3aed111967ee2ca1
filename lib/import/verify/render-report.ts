import type { Difference } from './compare/difference'
import { ASPECTS, type EntryReport, type Figures, hasLosses, type Verification } from './verification'

/** Renders the report of a verification: totals, then differences by kind, then those of every post. */
export function renderVerification(verification: Verification): string {
  const { against, posts, pages, unpublished, entries } = verification
  const own = entries.filter(({ isTemplated }) => !isTemplated)
  const templated = entries.filter(({ isTemplated }) => isTemplated)
  return [
    '# Verification of the import',
    against === undefined
      ? 'Compared with what the source says, and, for what its templates make, with the text that was imported. A build of the old site, `--against FOLDER`, proves more.'
      : `Compared with \`${against}\`.`,
    hasLosses(verification) ? '**Something is lost; see below.**' : '**Nothing is lost.**',
    '## Totals',
    renderFigures(posts, pages),
    '## Old URLs',
    ...renderUrls(verification),
    '## Differences by kind',
    renderKinds(own),
    ...(templated.length > 0 ? ['### With templates of the site’s own', renderKinds(templated)] : []),
    '## Differences by post',
    ...entries.map(renderEntry),
    ...(unpublished.length > 0
      ? [
          '## Not on the old site',
          list(unpublished.map((file) => `${code(file)}: not in its build, or only a redirect`)),
        ]
      : []),
  ].join('\n\n')
}

/** A line for the terminal. */
export function summarizeVerification({ posts, lostUrls, entries, urls }: Verification): string {
  const plain = posts.total - posts.templated
  const total = urls.reduce((sum, row) => sum + row.total, 0)
  const losses = entries.filter(({ differences }) => differences.some(({ isLoss }) => isLoss)).length
  return `${posts.found} of ${posts.total} posts found at their old URLs, ${posts.same.text} of ${plain} with the same text, ${posts.same['heading ids']} with the same heading ids, ${posts.same.date} with the same date; ${total - lostUrls.length} of ${total} old URLs lead to what they led to; something is lost in ${losses} posts and pages`
}

function renderFigures(posts: Figures, pages: Figures): string {
  const aspects = Object.keys(ASPECTS) as (keyof typeof ASPECTS)[] // the keys of the table
  const compared = (figures: Figures, same: number) => `${same} of ${figures.total - figures.templated}`
  return table(
    ['', 'posts', 'pages'],
    [
      ['at their old URL', `${posts.found} of ${posts.total}`, `${pages.found} of ${pages.total}`],
      ['with templates of the site’s own, not counted below', `${posts.templated}`, `${pages.templated}`],
      ...aspects.map((aspect) => [
        `same ${aspect}`,
        compared(posts, posts.same[aspect]),
        compared(pages, pages.same[aspect]),
      ]),
      ['of these shown better: markup and code that readers saw as text', `${posts.better}`, `${pages.better}`],
    ],
  )
}

function renderUrls({ urls, lostUrls }: Verification): string[] {
  const rows = urls.map(({ kind, ...row }) => [kind, ...Object.values(row).map(String)])
  const figures = table(['', 'all', 'at the same URL', 'redirected', 'to something else', '404'], rows)
  const lost = lostUrls.filter(({ kind }) => kind !== 'files of the theme')
  if (lost.length === 0) return [figures]
  const lines = lost.map(({ path, kind, found, file }) => {
    return `${code(path)} (${kind}): ${found === '404' ? found : `leads to ${found}`}${file ? `; ${file}` : ''}`
  })
  return [figures, '### Lost', list(lines)]
}

function renderKinds(entries: EntryReport[]): string {
  const kinds = new Map<string, { count: number; entries: number; isLoss: boolean; example: string }>()
  for (const { file, differences } of entries) {
    const seen = new Set<string>()
    for (const { kind, isLoss, ...difference } of differences) {
      const example = `${file}${difference.line ? `:${difference.line}` : ''}`
      const row = kinds.get(kind) ?? { count: 0, entries: 0, isLoss: false, example }
      kinds.set(kind, {
        ...row,
        count: row.count + 1,
        entries: row.entries + (seen.has(kind) ? 0 : 1),
        isLoss: row.isLoss || isLoss,
      })
      seen.add(kind)
    }
  }
  if (kinds.size === 0) return 'None.'
  const rows = [...kinds].sort(([, a], [, b]) => Number(b.isLoss) - Number(a.isLoss) || b.entries - a.entries)
  return table(
    ['kind', 'posts and pages', 'differences', '', 'for example'],
    rows.map(([kind, row]) => [kind, `${row.entries}`, `${row.count}`, row.isLoss ? 'loss' : '', row.example]),
  )
}

function renderEntry({ file, path, ownPath, isTemplated, differences }: EntryReport): string {
  const heading = `### ${file}${isTemplated ? ' (with templates of the site’s own)' : ''}`
  return [
    heading,
    `${code(path)} → ${ownPath === undefined ? 'nothing' : code(ownPath)}`,
    list(differences.map(renderDifference)),
  ].join('\n\n')
}

function renderDifference({ kind, isLoss, old, own, line }: Difference): string {
  const place = line === undefined ? '' : `line ${line}: `
  return `${place}${isLoss ? '**' : ''}${kind}${isLoss ? '**' : ''}\n  - old: ${code(old)}\n  - here: ${own === '' ? '–' : code(own)}`
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Code with as many backticks around it as it needs. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return longest > 0 ? `${ticks} ${text} ${ticks}` : `${ticks}${text || ' '}${ticks}`
}
