import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadContent } from '@/lib/authoring/load-content'
import { CommandError } from '@/lib/command-line/command'
import { listContentFiles } from '@/lib/content/compile/list-content-files'
import { writeFileAtomic } from '@/lib/node/fs'
import { MAPPING_FILE, readMapping, renderMapping } from './mapping'
import { getBaseName } from './plan/file-names'
import { type ImportPlan, type PlanOptions, planImport } from './plan/plan-import'
import { createReport, type ImportReport } from './report/import-report'
import { deriveSettings } from './settings/derive-settings'
import { printSettings } from './settings/print-settings'
import type { ImportSystem, SourceSite } from './source-site'
import { systems } from './systems'
import { readManifest, writePlan } from './write/write-plan'

export type ImportOptions = {
  /** The source as it was named, and the absolute path of its folder. */
  name: string
  folder: string
  /** The name of the export in the folder, if that was named. */
  file?: string | undefined
  /** The absolute path of the folder with `content/`, `public/` and `site.config.ts`. */
  root: string
  from?: ImportSystem['name'] | undefined
  tagsAs?: PlanOptions['tagsAs'] | undefined
  replacesSettings: boolean
  dryRun: boolean
  /** The author whom the settings name. */
  siteAuthor?: string | undefined
  onProgress?: PlanOptions['onProgress']
}

/** A source that has been read, and what is to be written for it. */
export type PreparedImport = {
  system: ImportSystem
  reason: string
  site: SourceSite
  plan: ImportPlan
  siteAuthor?: string | undefined
}

/** Reads a blog and plans what becomes of it. Nothing is written. @throws CommandError if no system knows the folder */
export async function prepareImport(options: ImportOptions): Promise<PreparedImport> {
  const { folder, file } = options
  const { system, reason } = await chooseSystem(options)
  const site = await readWith(system, options)
  if (site.entries.length === 0) throw new CommandError(`${options.name} has no posts and no pages of ${system.name}`)
  const siteAuthor = options.siteAuthor ?? site.settings.author?.name ?? findOnlyAuthor(site)
  const tagsAs =
    options.tagsAs ?? (site.entries.some(({ categories }) => categories.length > 0) ? 'tags' : 'categories')
  const plan = await planImport(site, {
    folder,
    file,
    tagsAs,
    siteAuthor,
    onProgress: options.onProgress,
    taken: await findTaken(options),
  })
  return { system, reason, site, plan, siteAuthor }
}

/** Reads a blog as an import does. @throws CommandError if no system knows the folder */
export async function readSite(options: ImportOptions): Promise<SourceSite> {
  const { system } = await chooseSystem(options)
  return readWith(system, options)
}

async function readWith(system: ImportSystem, { folder, file, root }: ImportOptions): Promise<SourceSite> {
  return system.read(folder, { mapping: await readMapping(root), file })
}

/** Imports a blog, see the help of `npm run import`. @throws CommandError */
export async function importSite(options: ImportOptions): Promise<ImportReport> {
  const { root, dryRun, name } = options
  const { system, reason, site, plan, siteAuthor } = await prepareImport(options)
  const { settings, notes } = deriveSettings(site.settings, plan, {
    siteAuthor,
    file: options.file ?? basename(options.folder),
    toNewUrl: plan.toNewUrl,
  })
  const { text, redirectsFile } = printSettings(settings)
  const written = await writePlan(options, [...plan.files, ...(redirectsFile ? [redirectsFile] : [])], { dryRun })
  if (!dryRun) await updateMapping(root, plan)
  const sentence = await writeSettings(options, text)
  return createReport(plan, { folder: name, system: system.name, reason, written, settings: sentence, dryRun, notes })
}

async function chooseSystem(options: ImportOptions): Promise<{ system: ImportSystem; reason: string }> {
  const { folder, file, from, name } = options
  for (const system of systems) {
    if ((from !== undefined && system.name !== from) || (file !== undefined && !system.isExport)) continue
    const reason = await system.recognize(folder, file)
    if (reason !== undefined) return { system, reason }
    if (from !== undefined) return { system, reason: `--from ${from} says so` }
  }
  if (file !== undefined) throw new CommandError(`${name} is not a WordPress or Ghost export (.xml or .json)`)
  throw new CommandError(
    `${name} has no posts of Jekyll or Hugo, no export of WordPress or Ghost, and no Markdown files (is it the right folder?)`,
  )
}

/** The author of all posts, if they have but one. */
function findOnlyAuthor({ entries }: SourceSite): string | undefined {
  const names = new Set(entries.filter(({ kind }) => kind === 'post').flatMap(({ authors }) => authors))
  return names.size === 1 ? [...names][0] : undefined
}

/** The slugs and names of files that are in the blog, without those of an earlier import. */
async function findTaken(folders: Pick<ImportOptions, 'folder' | 'file' | 'root'>): Promise<PlanOptions['taken']> {
  const contentDir = join(folders.root, 'content')
  const empty = () => ({ posts: [] as string[], pages: [] as string[], categories: [] as string[] })
  if (!existsSync(contentDir)) return { slugs: empty(), names: empty() }
  const { files: imported } = await readManifest(folders)
  const isOwn = (file: string) => imported[`content/${file}`] === undefined
  const { entries } = await loadContent(contentDir)
  const { files } = await listContentFiles(contentDir)
  const slugs = (kind: 'posts' | 'pages' | 'categories') =>
    entries[kind].filter(({ file }) => isOwn(file)).map(({ slug }) => slug)
  const names = (kind: string) =>
    files
      .filter((file) => file.startsWith(`${kind}/`) && file.endsWith('.md') && isOwn(file))
      .map((file) => getBaseName(file).toLowerCase())
  return {
    slugs: { posts: slugs('posts'), pages: slugs('pages'), categories: slugs('categories') },
    names: { posts: names('posts'), pages: names('pages'), categories: names('categories') },
  }
}

async function updateMapping(root: string, { templates }: ImportPlan): Promise<void> {
  const path = join(root, MAPPING_FILE)
  const written = await readFile(path, 'utf8').catch(() => undefined)
  const text = renderMapping(await readMapping(root), templates, written)
  if (text !== undefined) writeFileAtomic(path, text)
}

async function writeSettings({ root, dryRun, replacesSettings }: ImportOptions, text: string): Promise<string> {
  const path = join(root, 'site.config.ts')
  const there = await readFile(path, 'utf8').catch(() => undefined)
  if (there === text) return 'site.config.ts has the settings of the old blog.'
  if (dryRun || (there !== undefined && !replacesSettings))
    return `site.config.ts is left as it is; --settings replaces it with:\n\n${text}`
  await mkdir(root, { recursive: true })
  writeFileAtomic(path, text)
  return `site.config.ts ${there === undefined ? 'has' : 'was replaced: it has'} the settings of the old blog.`
}
