import type { HugoConfig, Language } from '@/lib/import/systems/hugo/config/hugo-config'
import { listSiteFiles } from '@/lib/import/systems/hugo/list-site-files'

/** A file of the content that is text, and what its place means. */
export type ContentFile = {
  /** The path within the source. */
  file: string
  /** `bundle`: an `index.md`, whose folder is its own; `section`: an `_index.md`. */
  kind: 'page' | 'bundle' | 'section'
  language: Language
  /** The folders within the content that it is in, without that of a bundle. */
  folders: string[]
  /** The name of the file, or of the folder of a bundle or a section, without extension and language. */
  name: string
  format: 'markdown' | 'html'
  /** The files in its folder, if it is a bundle: their paths within the source, and within the folder. */
  resources: { file: string; path: string }[]
}

/** The content of a site. `others` are files that Hugo serves at their path within the content. */
export type ContentFiles = {
  files: ContentFile[]
  others: { file: string; path: string; language: Language }[]
  /** Files of text that Hugo knows and this importer does not. */
  unsupported: string[]
}

const FORMATS: Record<string, 'markdown' | 'html'> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
}
const UNSUPPORTED = ['org', 'rst', 'pandoc', 'pdc', 'adoc', 'asciidoc', 'ad']

type Located = { file: string; folders: string[]; name: string; extension: string; language: Language }

/** Lists the content of a site, each file with the meaning of its place. */
export async function listContentFiles(source: string, config: HugoConfig): Promise<ContentFiles> {
  const roots = [...new Set(config.languages.map(({ contentFolder }) => contentFolder))]
  const located = (
    await Promise.all(
      roots.map(async (root) => {
        const files = await listSiteFiles(source, root)
        return files
          .filter((file) => !config.ignoredFiles.some((pattern) => pattern.test(file)))
          .map((file) => locate(file, root, config.languages))
      }),
    )
  ).flat()

  const bundles = new Set(located.filter((entry) => isText(entry) && entry.name === 'index').map(folderOf))
  const inBundles = new Map<string, Located[]>()
  const result: ContentFiles = { files: [], others: [], unsupported: [] }
  const mains: Located[] = []
  for (const entry of located) {
    const bundle = findBundle(entry, bundles)
    const isMain = isText(entry) && (bundle === undefined || (entry.name === 'index' && bundle === folderOf(entry)))
    if (isMain) mains.push(entry)
    else if (bundle !== undefined) inBundles.set(bundle, [...(inBundles.get(bundle) ?? []), entry])
    else if (UNSUPPORTED.includes(entry.extension)) result.unsupported.push(entry.file)
    else result.others.push({ file: entry.file, path: pathOf(entry), language: entry.language })
  }
  for (const entry of mains) {
    const kind = entry.name === 'index' ? 'bundle' : entry.name === '_index' ? 'section' : 'page'
    const { file, folders, language } = entry
    const folder = folderOf(entry)
    const resources = (kind === 'bundle' ? (inBundles.get(folder) ?? []) : []).filter((other) => !isText(other))
    result.files.push({
      ...{ file, kind, language },
      folders: kind === 'page' ? folders : folders.slice(0, -1),
      name: kind === 'page' ? entry.name : (folders.at(-1) ?? ''),
      format: FORMATS[entry.extension] ?? 'markdown',
      resources: resources.map((other) => ({ file: other.file, path: pathOf(other).slice(pathOf(entry).length) })),
    })
  }
  return result
}

/** `content/posts/x.fr.md` → in `posts`, named `x`, in French, if the site has French. */
function locate(file: string, root: string, languages: Language[]): Located {
  const folders = file.slice(root.length + 1).split('/')
  const last = folders.pop() ?? ''
  const [, base = last, extension = ''] = /^(.+)\.([^.]+)$/.exec(last) ?? []
  const here = languages.filter(({ contentFolder }) => contentFolder === root)
  const byName = languages.find(({ key }) => base.toLowerCase().endsWith(`.${key}`))
  const language = byName ?? here.find(({ isDefault }) => isDefault) ?? here[0] ?? languages[0]
  if (!language) throw new Error('a site has at least one language')
  const name = byName && extension in FORMATS ? base.slice(0, -byName.key.length - 1) : base
  return { file, folders, name, extension, language }
}

function isText({ extension }: Located): boolean {
  return extension in FORMATS
}

function folderOf({ folders, language }: Located): string {
  return [language.contentFolder, ...folders].join('/')
}

/** The folder of the bundle that a file is in: its own, or one above. */
function findBundle({ folders, language }: Located, bundles: Set<string>): string | undefined {
  return folders
    .map((_, index) => [language.contentFolder, ...folders.slice(0, folders.length - index)].join('/'))
    .find((folder) => bundles.has(folder))
}

/** The folder of a file, or the path of a file that is served as it is, within the content. */
function pathOf({ file, folders, language, name }: Located): string {
  const path = file.slice(language.contentFolder.length + 1)
  return name === 'index' || name === '_index' ? folders.map((folder) => `${folder}/`).join('') : path
}
