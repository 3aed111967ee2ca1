import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import { compileFiles, type TestFile } from '@/lib/content/testing/compile-files'
import { renderMarkdown } from '@/lib/markdown/pipeline'

/*
 * The first post came from Jekyll by `hugo import jekyll` and is in content/ byte for byte. It has to read as it
 * did in both. Owners of other blogs are free to remove it, and these tests with it.
 */
const SEED = 'posts/2022-04-04-the-step-back.md'

const OLD_POST_PATHS = ['/:categories/:year/:month/:day/:title.html', '/post/:slug/', '/posts/:filename/']

const seedTest = test.skipIf(!existsSync(`content/${SEED}`))

async function readFile(file: string): Promise<TestFile> {
  const source = parseSourceFile(file, readFileSync(`content/${file}`, 'utf8'))
  if (!isSourceFile(source)) throw new Error(source.map(({ message }) => message).join('\n'))
  const separator = String(source.frontMatter.excerpt_separator ?? '')
  return { source, rendered: await renderMarkdown(source.body, { excerptSeparator: separator }) }
}

/** The seed post, compiled for a site in a time zone. */
async function compileSeed(timeZone = 'UTC') {
  const context = { timeZone, oldPostPaths: OLD_POST_PATHS }
  const { site, issues } = compileFiles([await readFile(SEED)], { context })
  return { ...site.posts[0], issues }
}

seedTest('the seed post has its title, slug and category, and no issues', async () => {
  expect(await compileSeed()).toMatchObject({
    title: 'The step back',
    slug: 'the-step-back',
    categories: [{ slug: 'leadership', title: 'Leadership' }],
    issues: [],
  })
})

seedTest('the seed post has its Jekyll and Hugo URLs as aliases', async () => {
  expect((await compileSeed()).aliases?.map(({ path }) => path)).toEqual([
    '/leadership/2022/04/04/the-step-back.html',
    '/post/the-step-back/',
    '/posts/2022-04-04-the-step-back/',
  ])
})

seedTest.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'the seed post is dated 4 April 2022 in %s',
  async (timeZone) => {
    expect((await compileSeed(timeZone)).date?.day).toBe('2022-04-04')
  },
)

seedTest('the excerpt and the description of the seed post end at the separator in its body', async () => {
  const excerpt = 'Taking a Step Back to Leap Forward: A Reflection on Career Choices'
  expect(await compileSeed()).toMatchObject({ excerpt, description: excerpt })
})

seedTest('the headings of the seed post have the ids that existing links use', async () => {
  expect((await compileSeed()).headings?.map(({ id }) => id)).toEqual([
    'taking-a-step-back-to-leap-forward-a-reflection-on-career-choices',
    'reevaluating-titles-and-motivation',
    'navigating-diverse-interpretations-of-roles',
    'prioritizing-impact',
    'the-power-of-prioritization',
  ])
})

seedTest('the HTML of the seed post has no separator in it', async () => {
  const { html } = await compileSeed()
  expect(html).toContain('<p>')
  expect(html).not.toContain('<!--')
})

seedTest('the seed post joins a topic without declaring one', async () => {
  const topics = readdirSync('content/topics').map((name) => readFile(`topics/${name}`))
  const { site } = compileFiles([await readFile(SEED), ...(await Promise.all(topics))])
  expect(site.posts[0]?.topics.length).toBeGreaterThan(0)
})
