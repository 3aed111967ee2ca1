import { postLicenses } from '@/lib/text/license'
import type { FieldKind, Fields } from './fields'

type Kinds = Record<string, { fields: Fields; path: (slug: string) => string }>

type FieldType = Record<string, unknown> & { type: string }

/** The form field of Front Matter CMS for each kind of field; the others are edited as text. */
const FORM_FIELDS: Partial<Record<FieldKind, FieldType>> = {
  string: { type: 'string', single: true },
  stringList: { type: 'list' },
  people: { type: 'list' },
  boolean: { type: 'boolean' },
  date: { type: 'datetime' },
  positiveInteger: { type: 'number', numberOptions: { min: 1 } },
  license: { type: 'choice', choices: postLicenses },
}

/** What Front Matter CMS knows of a field by its name. */
const BY_NAME: Record<string, FieldType> = {
  draft: { type: 'draft' },
  tags: { type: 'tags' },
  categories: { type: 'categories' },
  date: { type: 'datetime', isPublishDate: true },
  updated: { type: 'datetime', isModifiedDate: true },
  image: { type: 'image', isPreviewImage: true },
}

/** Texts of more than one line. */
const LONG = ['description', 'excerpt']

/**
 * The settings of the VS Code extension Front Matter CMS (https://frontmatter.codes/docs/settings/overview): a form for
 * each kind of content. Names of fields in other generators, which have no default, are left out.
 */
export function toFrontMatterCms(kinds: Kinds): Record<string, unknown> {
  const names = Object.keys(kinds)
  return {
    $schema: 'https://frontmatter.codes/frontmatter.schema.json',
    'frontMatter.framework.id': 'other',
    'frontMatter.preview.host': 'http://localhost:3000',
    'frontMatter.content.publicFolder': 'public',
    'frontMatter.content.defaultFileType': 'md',
    'frontMatter.content.supportedFileTypes': ['md'],
    'frontMatter.content.draftField': { name: 'draft', type: 'boolean' },
    // Dates as the content check wants them, in the time zone of the site.
    'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd HH:mm',
    'frontMatter.templates.prefix': '',
    // It knows neither days without a time nor single tags; the content check does.
    'frontMatter.validation.enabled': false,
    'frontMatter.content.pageFolders': names.map((name) => ({
      title: name,
      path: `[[workspace]]/content/${name}`,
      filePrefix: '',
      contentTypes: [name],
      previewPath: toPreviewPath(kinds[name]?.path('x') ?? ''),
    })),
    'frontMatter.taxonomy.contentTypes': names.map((name) => ({
      name,
      pageBundle: false,
      filePrefix: null,
      clearEmpty: true,
      fields: toFormFields(kinds[name]?.fields ?? {}),
    })),
  }
}

/** The path before the slug, in quotes, since letters would be parts of a date: `/posts/x/` → `'posts'` */
function toPreviewPath(path: string): string {
  const folder = path.split('/').slice(1, -2).join('/')
  return folder && `'${folder}'`
}

function toFormFields(fields: Fields): FieldType[] {
  return Object.entries(fields).flatMap(([name, { kind, description, default: fallback, required, imported }]) => {
    const formField = BY_NAME[name] ?? FORM_FIELDS[kind]
    if (!formField || (fallback === undefined && !required) || imported) return []
    return {
      title: toTitle(name),
      name,
      description: fallback === undefined ? description : `${description} Default: ${fallback}.`,
      ...formField,
      ...(LONG.includes(name) && { single: false }),
      ...(required && { required: true }),
    }
  })
}

/** `seriesOrder` → `Series order` */
function toTitle(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
