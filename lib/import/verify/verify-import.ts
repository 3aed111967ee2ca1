import { isPublished } from '@/lib/import/is-published'
import { findOverwritten } from '@/lib/import/overwritten'
import { toSiteUrl } from '@/lib/import/site-url'
import type { ConvertedBody, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { encodePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { type ComparedPage, comparePages, hasTitle } from './compare/compare-pages'
import type { Difference } from './compare/difference'
import { findLine } from './find-line'
import { getReferenceWords } from './pages/find-content'
import { type Page, readOldPage, readOwnPage, readText } from './pages/read-page'
import { readSourceText } from './pages/source-text'
import { checkUrls } from './urls/check-urls'
import { followUrl } from './urls/follow-url'
import { openSite } from './urls/site-files'
import { toSiteFiles } from './urls/source-files'
import { nameOldTarget, nameOwnTarget, type Sites } from './urls/target-names'
import { ASPECTS, BETTER, type EntryReport, type Figures, type Verification } from './verification'

type VerifyOptions = {
  source: SourceSite
  /** The built site of this blog. */
  builtDir: string
  /** Its redirects, which hosts do. */
  redirects: Redirect[]
  /** The URL of this blog, with the path that it is below. */
  ownUrl: string
  /** The folder of the old site as its program built it; without one, this blog is compared with what the source says. */
  againstDir?: string | undefined
}

/**
 * Compares the built site of this blog with the old one, as readers get them: what every old URL answers, and of every
 * post and page the title, date, text, headings, links, images and code. Posts are read one after the other, and only
 * their differences are kept.
 */
export async function verifyImport(options: VerifyOptions): Promise<Verification> {
  const { source, builtDir, redirects, againstDir, ownUrl } = options
  const own = await openSite(builtDir, new Map(redirects.map(({ from, to }) => [from, to])))
  const old = againstDir === undefined ? toSiteFiles(source) : await openSite(againstDir)
  const sites = { old, own, ownUrl, oldUrl: toSiteUrl(source.settings.url) }
  const [posts, pages] = [emptyFigures(), emptyFigures()]
  const entries: EntryReport[] = []
  const unpublished: string[] = []
  const owners = new Map<string, SourceEntry>()
  const overwritten = findOverwritten(source.entries)
  for (const entry of source.entries) {
    if (!isPublished(entry) || entry.kind === 'category' || entry.kind === 'author') continue
    const report = overwritten.has(entry)
      ? undefined
      : await verifyEntry(entry, source, sites, againstDir !== undefined, owners)
    if (!report) unpublished.push(entry.file)
    else {
      count(entry.kind === 'post' ? posts : pages, report)
      if (report.differences.length > 0) entries.push(report)
    }
  }
  return { against: againstDir, ...(await checkUrls(source, sites, owners)), posts, pages, entries, unpublished }
}

/** @returns `undefined` if the old site does not have the entry */
async function verifyEntry(
  entry: SourceEntry,
  source: SourceSite,
  sites: Sites,
  hasBuild: boolean,
  owners: Map<string, SourceEntry>,
): Promise<EntryReport | undefined> {
  const url = encodePath(entry.path)
  const oldTarget = await followUrl(sites.old, url, '/', [sites.oldUrl])
  // What is a redirect there is compared as a URL.
  if (oldTarget.kind !== 'file' || oldTarget.hops > 1) return undefined
  const target = await followUrl(sites.own, url, '/', [sites.oldUrl])
  const converted = await source.convertBody(entry)
  const isTemplated = converted.templates.length > 0
  const report = { file: entry.file, path: entry.path, ownPath: undefined, isTemplated }
  const lost = (kind: string, own: string): EntryReport => {
    return { ...report, differences: [{ kind, isLoss: true, old: entry.path, own, line: 1 }] }
  }
  if (target.kind !== 'file' || !target.isPage) return lost('posts whose URL leads nowhere', '')
  const ownPage = readOwnPage(await sites.own.read(target.file))
  const owner = owners.get(target.path)
  if (!ownPage || owner || !hasTitle(ownPage, entry)) {
    return lost('posts whose URL leads elsewhere', target.path + (owner ? ` (${owner.file})` : ''))
  }
  owners.set(target.path, entry)
  const rendered = source.renderBody?.(entry)
  const compareWith = async (oldPage: Page) =>
    comparePages(
      entry,
      await findTargets(oldPage, (href) => nameOldTarget(sites, href, oldTarget.path)),
      await findTargets(ownPage, (href) => nameOwnTarget(sites, href, target.path)),
    )
  const differences = hasBuild
    ? await compareWith(
        readOldPage(
          await sites.old.read(oldTarget.file),
          getReferenceWords(rendered ?? entry.body, converted.markdown),
        ),
      )
    : await compareWithSource(entry, { ...converted, rendered, hasEmoji: source.hasEmoji }, compareWith)
  return { ...report, ownPath: target.path, differences: differences.map((difference) => addLine(difference, entry)) }
}

/** What is compared without a build of the old site: the HTML of its program, or else what was imported, and the source. */
async function compareWithSource(
  entry: SourceEntry,
  { markdown, rendered, hasEmoji }: ConvertedBody & { rendered: string | undefined; hasEmoji: boolean | undefined },
  compareWith: (old: Page) => Promise<Difference[]>,
): Promise<Difference[]> {
  const { title, date } = entry
  const shown = { titles: [title], days: new Set(date ? [date.slice(0, 10)] : []) }
  if (rendered !== undefined) return compareWith({ ...readText(rendered), ...shown })
  const differences = await compareWith({ ...readText((await renderMarkdown(markdown)).html), ...shown })
  if (differences.some(({ isLoss }) => isLoss)) return differences
  // What the import itself has lost. Ids follow from what the programs differ in, and are in the text that was imported.
  const lost = await compareWith({ ...(await readSourceText(entry, hasEmoji)), ...shown })
  return [...differences, ...lost.filter(({ kind, isLoss }) => isLoss && !NOT_IN_SOURCE.test(kind))]
}

const NOT_IN_SOURCE = /^(ids of headings missing|texts that differ altogether)/

async function findTargets(page: Page, name: (url: string) => Promise<string | undefined>): Promise<ComparedPage> {
  const targets = new Map<string, string | undefined>()
  const { links, images } = page.content
  for (const url of [...links.map(({ href }) => href), ...images.map(({ src }) => src)]) {
    if (!targets.has(url)) targets.set(url, await name(url))
  }
  return { page, targets }
}

/** Adds the line of the source, by the words of the old page. */
function addLine({ near = [], ...difference }: Difference, { body, bodyLine }: SourceEntry): Difference {
  const starts = [near, near.slice(0, 5), near.slice(-5), near.slice(0, 3), near.slice(-3)]
  const lines = starts.map((words) => findLine(body, words.slice(0, 8), bodyLine))
  const line = lines.find((found) => found !== undefined)
  return { ...difference, ...(line !== undefined && { line }) }
}

function emptyFigures(): Figures {
  const same = { title: 0, date: 0, text: 0, 'text and punctuation': 0, 'heading ids': 0, links: 0, images: 0, code: 0 }
  return { total: 0, templated: 0, found: 0, better: 0, same }
}

function count(figures: Figures, { ownPath, isTemplated, differences }: EntryReport): void {
  figures.total++
  if (ownPath !== undefined) figures.found++
  if (isTemplated) figures.templated++
  if (isTemplated || ownPath === undefined) return
  if (differences.some(({ kind }) => BETTER.test(kind))) figures.better++
  for (const [aspect, kinds] of Object.entries(ASPECTS)) {
    // Its keys are those of the table.
    if (!differences.some(({ kind }) => kinds.test(kind))) figures.same[aspect as keyof Figures['same']]++
  }
}
