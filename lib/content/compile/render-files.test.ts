import { expect, test } from 'vitest'
import { parseSource } from '@/lib/content/front-matter/parse-source'
import type { SourceFile } from './read-file'
import { renderFiles } from './render-files'

function aFile(name: string, body: string): SourceFile {
  const source = parseSource(`---\ntitle: ${name}\nexcerpt_separator: <!--stop-->\n---\n\n${body}\n`)
  if (Array.isArray(source)) throw new Error('The file is wrong.')
  return { file: `posts/${name}.md`, kind: 'posts', source }
}

/** How many of them make threads worth starting. */
const MANY = 250

test('the bodies of many files are rendered in threads, and come back in order, each with its own troubles', async () => {
  const files = Array.from({ length: MANY }, (_, index) => aFile(`${index}`, `Text ${index}\n\n<!--stop-->\n\nMore`))
  const tooDeep = aFile('deep', `${'>'.repeat(2000)} Down here`)
  const results = await renderFiles([...files, tooDeep])
  const shown = results.map((result) =>
    'document' in result ? result.document.rendered.html.split('\n')[0] : result.issues[0]?.message,
  )
  expect(shown).toEqual([
    ...files.map((_, index) => `<p>Text ${index}</p>`),
    'too many things stand within each other to be rendered',
  ])
  const excerpts = results.map((result) => 'document' in result && result.document.rendered.excerpt)
  expect(excerpts.slice(0, 2)).toEqual(['Text 0', 'Text 1'])
})
