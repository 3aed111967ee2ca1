import { measureBaseline } from './baseline'
import { type BuildTimes, measureFixtureBuild, measureGeneratedBuild } from './measure-builds'
import { type EditTimes, measureEdits } from './measure-edits'
import { measurePages, type PageFigures } from './measure-pages'
import { measureRelated } from './measure-related'
import { measureSearch, type SearchFigures } from './measure-search'
import { median } from './timing'

/**
 * Measures what this blog costs its readers and its author. Times are in seconds and in multiples of a baseline
 * measured in the same run, since machines differ.
 *
 *     npm run bench                      everything, with 100 and 1,000 posts
 *     npm run bench -- pages             page weight, and Lighthouse if it is installed
 *     npm run bench -- builds 100 5000   builds of 100 and of 5,000 posts: from nothing, after an edit, and of the same
 *     npm run bench -- related 1000 5000 finding the related posts of 1,000 and of 5,000 posts
 *     npm run bench -- edits 1000        dev: its start, and from each kind of save to the screen, with the desk open
 *                                        and closed, with the fixture site and with 1,000 posts
 *     npm run bench -- search 1000       a search in 1,000 posts: its time and what it loads
 */
const EDITS = 10

const [part = 'all', ...counts] = process.argv.slice(2)
const baseline = await measureBaseline()
const lines = [`baseline: ${baseline.toFixed(3)} s`]

if (part === 'all' || part === 'pages') lines.push(...(await measurePages()).map(describePage))
if (part === 'all' || part === 'builds') {
  lines.push(describeBuild(await measureFixtureBuild()))
  for (const posts of counts.length > 0 ? counts.map(Number) : [100, 1000])
    lines.push(describeBuild(await measureGeneratedBuild(posts)))
}
if (part === 'all' || part === 'related') {
  for (const posts of counts.length > 0 ? counts.map(Number) : [1000]) {
    lines.push(`related posts of ${posts.toLocaleString('en')}: ${describeTime(await measureRelated(posts))}`)
  }
}
if (part === 'all' || part === 'edits') {
  const sizes = part === 'edits' ? counts.map(Number) : []
  for (const posts of [undefined, ...sizes]) lines.push(...describeEdits(await measureEdits(EDITS, posts)))
}
if (part === 'all' || part === 'search') {
  for (const posts of part === 'search' && counts.length > 0 ? counts.map(Number) : [1000])
    lines.push(...(await measureSearch(posts)).map(describeSearch))
}
console.log(`\n${lines.join('\n')}`)

function describePage({ page, bytes, requests, lighthouse }: PageFigures): string {
  const scores = lighthouse
    ? `Lighthouse mobile ${lighthouse.mobile.join('/')}, desktop ${lighthouse.desktop.join('/')}`
    : 'Lighthouse is not installed'
  return `${page}: ${(bytes / 1000).toFixed(1)} kB gzipped in ${requests} requests; ${scores}`
}

function describeBuild({ what, cold, edited, unchanged }: BuildTimes): string {
  return `build of ${what}: ${describeTime(cold)}; with one text edited: ${describeTime(edited)}; with nothing changed: ${describeTime(unchanged)}`
}

function describeEdits({ what, start, edits }: EditTimes): string[] {
  const lines = [...edits].map(
    ([kind, times]) =>
      `  ${kind}: median ${describeTime(median(times))}, worst of ${EDITS} ${describeTime(Math.max(...times))}`,
  )
  return [`dev with ${what}, to the first page: ${describeTime(start)}; from a save to the screen:`, ...lines]
}

function describeSearch({ posts, words, first, later, bytes }: SearchFigures): string {
  const milliseconds = (time: number) => `${Math.round(time * 1000)} ms (${(time / baseline).toFixed(1)} × baseline)`
  return `search for ${words === 1 ? 'a word' : `${words} words`} in ${posts.toLocaleString('en')} posts, from the last key to the results: ${milliseconds(first)} the first time, then ${milliseconds(later)}; ${(bytes / 1000).toFixed(1)} kB loaded at most`
}

function describeTime(time: number): string {
  return `${time.toFixed(2)} s (${(time / baseline).toFixed(1)} × baseline)`
}
