import { toFrontMatterCms } from './front-matter/front-matter-cms'
import { toJsonSchema } from './front-matter/json-schema'
import { kindNames, kinds } from './kinds'

/** A file of the project that tells editors what content looks like. */
export type EditorFile = { path: string; text: string }

/** The files for editors that are made from the fields in `lib/content/model/`. `npm run docs` writes them. */
export function getEditorFiles(): EditorFile[] {
  return [
    ...kindNames.map((kind) => ({
      path: `.vscode/schemas/${kind}.schema.json`,
      text: toText(toJsonSchema(`The front matter of a file in content/${kind}`, kinds[kind].fields)),
    })),
    { path: 'frontmatter.json', text: toText(toFrontMatterCms(kinds)) },
  ]
}

function toText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`
}
