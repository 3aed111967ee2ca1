import { expect, test } from 'vitest'
import { jekyll } from '@/lib/import/systems/jekyll/jekyll'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { listFiles } from '@/lib/node/fs'
import { isInstalled, programs, runProgram } from './programs'

/** What the real Jekyll writes of a post, a page and a document of a collection, by the permalinks of the settings. */
const STYLES: Record<string, string[]> = {
  date: ['about.html', 'notes/n.html', 'ops/on call/2021/01/03/A-post.html'],
  pretty: ['about/index.html', 'notes/n/index.html', 'ops/on call/2021/01/03/A-post/index.html'],
  ordinal: ['about.html', 'notes/n.html', 'ops/on call/2021/003/A-post.html'],
  weekdate: ['about.html', 'notes/n.html', 'ops/on call/2021/W53/Sun/A-post.html'],
  none: ['about.html', 'notes/n.html', 'ops/on call/A-post.html'],
  '/:short_year/:i_month/:short_month/:i_day/:y_day/:slug': [
    '21/1/Jan/3/003/a-post.html',
    'about.html',
    'notes/n.html',
  ],
  '/:hour-:minute/:w_year/:week/:w_day/:long_day/:slugified_categories/:title:output_ext': [
    '09-05/2020/53/7/Sunday/ops/on-call/A-post.html',
    'about.html',
    'notes/n.html',
  ],
}

function writeBlog(permalink: string): string {
  return writeFolder({
    '_config.yml': `permalink: ${permalink}\ncollections: { notes: { output: true } }\n`,
    '_posts/2020-01-02-A-post.md': '---\ntitle: A\ncategories: [Ops, On Call]\ndate: 2021-01-03 09:05:07\n---\nText.\n',
    '_notes/n.md': '---\ntitle: N\n---\nText.\n',
    'about.md': '---\ntitle: About\n---\nText.\n',
  })
}

test.each(Object.entries(STYLES))('jekyll: P1 permalinks %s', async (permalink, files) => {
  const { entries } = await jekyll.read(writeBlog(permalink), { mapping: {} })
  const urls = entries.flatMap(({ path, aliases }) => [path, ...aliases])
  const missing = files.filter(
    (file) => !urls.includes(`/${file}`) && !urls.includes(`/${file.replace(/index\.html$/, '')}`),
  )
  expect([entries.length, missing]).toEqual([3, []])
})

test.skipIf(!(await isInstalled(programs.jekyll)))(
  'jekyll writes these files, if it is installed',
  async () => {
    const written = await Promise.all(
      Object.keys(STYLES).map(async (permalink) => {
        const out = writeFolder()
        await runProgram(programs.jekyll, writeBlog(permalink), out)
        return [permalink, (await listFiles(out)).sort()]
      }),
    )
    expect(Object.fromEntries(written)).toEqual(STYLES)
  },
  120_000,
)
