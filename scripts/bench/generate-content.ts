import { join } from 'node:path'
import { stringify } from 'yaml'
import { outputFile } from '@/lib/node/fs'

const TOPICS = ['hiring', 'feedback', 'delivery', 'strategy', 'careers', 'health', 'structure', 'meetings']
const CATEGORIES = ['Leadership', 'People', 'Process', 'Technology']
const SMALL_WORDS =
  'the a of to and in that it is for we with as was on are they this not have be but you what who when which'.split(' ')
const SYLLABLES = 'ba con de er fa gra hi in lo ment na op pre qua re sto ti un ver wo'.split(' ')
const VOCABULARY = 6000

/**
 * Fills a folder with realistic posts: around 700 words in four sections, quotes and dashes, links to earlier posts,
 * lists, and sometimes code, a table or a footnote. The same number gives the same posts on every machine.
 *
 * @param contentDir absolute path of an empty folder
 */
export async function generateContent(contentDir: string, posts: number): Promise<void> {
  for (const topic of TOPICS) {
    const random = seededRandom(TOPICS.indexOf(topic))
    const frontMatter = { title: capital(topic), description: sentence(random), start: [toSlug(TOPICS.indexOf(topic))] }
    await outputFile(join(contentDir, 'topics', `${topic}.md`), document(frontMatter, paragraph(random)))
  }
  await outputFile(join(contentDir, 'pages', 'about.md'), document({ title: 'About' }, paragraph(seededRandom(posts))))
  for (let index = 0; index < posts; index++) {
    await outputFile(join(contentDir, 'posts', `${toSlug(index)}.md`), post(index))
  }
}

function post(index: number): string {
  const random = seededRandom(1000 + index)
  const day = new Date(Date.UTC(2012, 0, 1) + index * 86_400_000 * 0.9)
  const frontMatter = {
    title: `${capital(words(random, 3 + pick(random, 5)))} ${index}`,
    date: day.toISOString().slice(0, 10),
    categories: [CATEGORIES[pick(random, CATEGORIES.length)]],
    topics: [TOPICS[index % TOPICS.length], TOPICS[pick(random, TOPICS.length)]],
  }
  const sections = Array.from({ length: 4 }, (_, section) =>
    [
      `## ${capital(words(random, 4))} ${section + 1}`,
      paragraph(random),
      index > 0 ? `${sentence(random)} See [${words(random, 3)}](/posts/${toSlug(pick(random, index))}/).` : '',
      section === 1 ? list(random) : paragraph(random),
      section === 2 && index % 4 === 0 ? code(random) : '',
      section === 3 && index % 5 === 0 ? table(random) : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  const footnote = index % 3 === 0 ? `${sentence(random)}[^aside]\n\n[^aside]: ${sentence(random)}` : ''
  return document(frontMatter, [paragraph(random), '<!--more-->', ...sections, footnote].join('\n\n'))
}

function document(frontMatter: object, body: string): string {
  return `---\n${stringify(frontMatter)}---\n\n${body.trim()}\n`
}

function toSlug(index: number): string {
  return `${words(seededRandom(index), 3).replaceAll(' ', '-')}-${index}`
}

function paragraph(random: () => number): string {
  return Array.from({ length: 4 + pick(random, 4) }, () => sentence(random)).join(' ')
}

function sentence(random: () => number): string {
  const text = words(random, 7 + pick(random, 12))
  const [before = text, after = ''] = [text.slice(0, text.length / 2), text.slice(text.length / 2)]
  const shape = pick(random, 6)
  if (shape === 0) return `"${capital(text)}," it isn't.`
  if (shape === 1) return `${capital(before.trim())} -- ${after.trim()}.`
  if (shape === 2) return `${capital(before.trim())} **${after.trim()}**.`
  return `${capital(text)}.`
}

function list(random: () => number): string {
  return Array.from({ length: 4 }, () => `- ${sentence(random)}`).join('\n')
}

function table(random: () => number): string {
  const row = () => `| ${words(random, 2)} | ${words(random, 4)} | ${pick(random, 100)} |`
  return ['| Who | What | How much |', '|---|---|--:|', row(), row(), row()].join('\n')
}

function code(random: () => number): string {
  const name = () => words(random, 2).replaceAll(' ', '_')
  const lines = Array.from({ length: 8 }, () => `  const ${name()} = ${name()}(${pick(random, 100)}, '${name()}')`)
  return ['```ts', `export function ${name()}() {`, ...lines, '}', '```'].join('\n')
}

/** Words distributed as in natural language: a few of them are most of the text, and the rest is a long tail. */
function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () =>
    random() < 0.45 ? SMALL_WORDS[pick(random, SMALL_WORDS.length)] : toWord(Math.floor(VOCABULARY ** random())),
  ).join(' ')
}

function toWord(rank: number): string {
  const random = seededRandom(rank)
  return Array.from({ length: 2 + pick(random, 3) }, () => SYLLABLES[pick(random, SYLLABLES.length)]).join('')
}

function pick(random: () => number, below: number): number {
  return Math.floor(random() * below)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Creates a generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
