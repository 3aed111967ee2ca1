import type { Note } from './note'

/**
 * A blog of another system, as read from its folder: its URLs, dates and terms are resolved by the rules of that system,
 * its bodies are as they were written.
 */
export type SourceSite = {
  settings: SourceSettings
  entries: SourceEntry[]
  /** Files that the site serves as they are, such as images. */
  assets: SourceAsset[]
  /** Its other URLs: lists, feeds, pages of terms. */
  lists: SourceList[]
  notes: Note[]
  /** Whether it shows `:tada:` as 🎉. */
  hasEmoji?: boolean
  /** Converts the body of an entry, for which all of the site is needed: links to other posts, data, includes. */
  convertBody: (entry: SourceEntry) => Promise<ConvertedBody>
  /** The HTML of a body as its program prints it, if that is known without it: the proof compares it with this blog’s. */
  renderBody?: (entry: SourceEntry) => string
}

/** What its settings say that the settings of this blog can say too. */
export type SourceSettings = {
  title?: string
  description?: string
  /** With the path that the site is served below, without a slash at the end: `https://ada.example/notes`. */
  url?: string
  /** BCP 47 */
  language?: string
  /** IANA name; UTC if the settings name none. */
  timeZone: string
  author?: { name: string; url?: string }
  navigation: { label: string; url: string }[]
}

/** A post, a page, or what the site says about a category or an author, whose name is the title. */
export type SourceEntry = {
  kind: 'post' | 'page' | 'category' | 'author'
  /**
   * The path within the source folder, with forward slashes: `_posts/2022-04-04-the-step-back.md`. Of a file with many
   * entries, such as an export, with the name of the entry: `blog.xml#the-step-back`. Each entry has its own.
   */
  file: string
  frontMatter: SourceFrontMatter
  title: string
  /** As the front matter of this blog has it, in the time zone of the site: `2022-04-04`, `2022-04-04 09:30`. */
  date?: string | undefined
  updated?: string | undefined
  isDraft: boolean
  /** The last part of the URL, unless the name of the file gives the same. */
  slug: string
  /** Names as they are shown. */
  categories: string[]
  tags: string[]
  /** The names of the authors as they are shown. */
  authors: string[]
  /** The path at which the site serves it, decoded, without the path the site is below: `/2022/04/04/the-step-back.html`. */
  path: string
  /** Other paths that lead to it: aliases, redirects, forms that the server answers too. */
  aliases: string[]
  /** Fields of this blog whose values need the rules of the system: `excerpt`, `image`, `series` … */
  fields: Record<string, string | number | boolean | string[]>
  /** Of an author: where else to find them, by what it is: `{ Mastodon: 'https://…' }`. */
  links?: Record<string, string>
  /** What texts have in common that are translations of each other. */
  translationKey?: string
  /** Names of the fields of the front matter that all of this has been read from; the others go into `extra`. */
  readFields: string[]
  body: string
  format: 'markdown' | 'html'
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number
}

/** A front matter in YAML, TOML or JSON. */
export type SourceFrontMatter = {
  /** Dates and numbers that begin with a zero are strings, as they are written. Hugo’s keys are in lower case. */
  values: Record<string, unknown>
  /** Whether the value of a field is in quotes, which decides in which time zone Jekyll reads a date. */
  isQuoted: (key: string) => boolean
  /** The line of a field in the file, from 1; that of the front matter if it has no such field. */
  getLine: (key: string) => number
  /** Comments, each with the field that it is above or beside; without `#`. */
  comments: { text: string; field?: string }[]
}

/** A file that the site serves as it is. */
export type SourceAsset = {
  /** The path within the source folder. */
  file: string
  /** The path at which the site serves it, decoded. */
  path: string
}

/** A URL of the site that is neither a post, a page nor a file. */
export type SourceList = { path: string; target: ListTarget }

export type ListTarget =
  | { kind: 'home' | 'posts' | 'categories' | 'search' | 'atom' | 'rss' }
  | { kind: 'category' | 'tag'; name: string; feed?: 'atom' | 'rss' }
  /** One of several authors. */
  | { kind: 'author'; name: string }
  | { kind: 'series'; name: string }

/** A body in the Markdown of this blog. Its URLs are still those of the source. */
export type ConvertedBody = {
  markdown: string
  notes: Note[]
  /** The shortcodes and includes of the site’s own in it. */
  templates: TemplateUse[]
}

/** A use of a shortcode or an include of the site’s own, which `import.yml` lists. */
export type TemplateUse = {
  name: string
  line: number
  /** What probably becomes of it, from its parameters and its source. */
  guess: Mapping[string]
}

/** What a run of the importer was asked to do. */
export type ReadOptions = {
  /** The answers of `import.yml` to templates that are the site’s own. */
  mapping: Mapping
  /** The name of the export in the folder, if that was named instead of the folder. */
  file?: string | undefined
}

/**
 * What becomes of a shortcode or an include of the site’s own, by its name: its inner text is kept, it is dropped, or it
 * is replaced by a template, in which `{{ name }}` is the value of a parameter, `{{ 0 }}` of the first one without a
 * name, and `{{ inner }}` the text between its tags.
 */
export type Mapping = Record<string, 'keep' | 'drop' | { template: string }>

/** How blogs of a system are read. Each is a folder of `systems/`. */
export type ImportSystem = {
  name: 'jekyll' | 'hugo' | 'wordpress' | 'ghost' | 'markdown'
  /** Whether it is read from an export, a file that can be named instead of its folder. */
  isExport?: true
  /**
   * Why a folder is a blog of this system; `undefined` if it is not.
   *
   * @param file the name of the only file in it that counts, if one was named
   */
  recognize: (folder: string, file?: string) => Promise<string | undefined>
  /** Reads the blog. Nothing of the folder is changed, and nothing is read that a symbolic link outside of it leads to. */
  read: (folder: string, options: ReadOptions) => Promise<SourceSite>
}
