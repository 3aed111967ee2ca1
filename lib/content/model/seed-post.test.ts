import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildLibrary } from '@/lib/content/compile/library'
import { isParsed, parseSource } from '@/lib/content/front-matter/parse-source'
import { aContext, someDocuments } from '@/lib/content/testing/builders'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import type { ContentDocument } from './document'

/*
 * The first post came from Jekyll by `hugo import jekyll` and stands in content/ byte for byte. It has to
 * read as it did in both. Owners of other blogs are free to take it out.
 */
const SEED = 'posts/2022-04-04-the-step-back.md'

const OLD_POST_PATHS = ['/:categories/:year/:month/:day/:title.html', '/post/:slug/', '/posts/:filename/']

async function readDocument(file: string): Promise<ContentDocument> {
  const source = parseSource(readFileSync(`content/${file}`, 'utf8'))
  if (!isParsed(source)) throw new Error(`${file} cannot be read`)
  const separator = String(source.frontMatter.excerpt_separator ?? '')
  return { file, frontMatter: source.frontMatter, rendered: await renderMarkdown(source.body, separator) }
}

/** The seed as a site in this zone has it. */
async function readSeed(timeZone = 'UTC') {
  const documents = someDocuments(await readDocument(SEED))
  const { library, issues } = buildLibrary(documents, {
    ...aContext({ timeZone, oldPostPaths: OLD_POST_PATHS }),
    showDrafts: false,
  })
  return { ...library.posts[0], issues }
}

describe.skipIf(!existsSync(`content/${SEED}`))('the seed', () => {
  test('has its title, its slug and its category, and nothing is wrong with it', async () => {
    expect(await readSeed()).toMatchObject({
      title: 'The step back',
      slug: 'the-step-back',
      categories: [{ slug: 'leadership', title: 'Leadership' }],
      issues: [],
    })
  })

  test('is led to from where Jekyll and Hugo had it', async () => {
    expect((await readSeed()).oldPaths?.map(({ path }) => path)).toEqual([
      '/leadership/2022/04/04/the-step-back.html',
      '/post/the-step-back/',
      '/posts/2022-04-04-the-step-back/',
    ])
  })

  test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('is of 4 April 2022 in %s', async (timeZone) => {
    expect((await readSeed(timeZone)).date?.day).toBe('2022-04-04')
  })

  test('has an excerpt that ends at the mark in its body, and describes it', async () => {
    const excerpt = 'Taking a Step Back to Leap Forward: A Reflection on Career Choices'
    expect(await readSeed()).toMatchObject({ excerpt, description: excerpt })
  })

  test('has headings with the ids that old links lead to', async () => {
    expect((await readSeed()).headings?.map(({ id }) => id)).toEqual([
      'taking-a-step-back-to-leap-forward-a-reflection-on-career-choices',
      'reevaluating-titles-and-motivation',
      'navigating-diverse-interpretations-of-roles',
      'prioritizing-impact',
      'the-power-of-prioritization',
    ])
  })

  test('has no mark left in its HTML', async () => {
    expect((await readSeed()).html).not.toContain('<!--')
  })

  test('joins a topic without a word about topics in it', async () => {
    const files = readdirSync('content/topics').map((name) => readDocument(`topics/${name}`))
    const documents = someDocuments(await readDocument(SEED), ...(await Promise.all(files)))
    const { library } = buildLibrary(documents, { ...aContext(), showDrafts: false })
    expect(library.posts[0]?.topics).not.toEqual([])
  })
})
