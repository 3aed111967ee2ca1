import { expect, test } from 'vitest'
import { CommandError } from '@/lib/command-line/command'
import { readMapping, renderMapping } from './mapping'
import { writeFolder } from './testing/source-folder'

async function read(text: string) {
  return readMapping(writeFolder({ 'import.yml': text }))
}

test('reads what is kept, dropped and replaced', async () => {
  expect(await read("# a comment\nnotice: keep\nadvert: drop\nphoto: { template: '![]({{ 0 }})' }\n")).toEqual({
    notice: 'keep',
    advert: 'drop',
    photo: { template: '![]({{ 0 }})' },
  })
})

test.each([
  ['notice: keep\nadvert: remove\n', 'import.yml:2: advert is neither keep, drop, nor { template: … }'],
  ['notice: [\n', /^import\.yml:\d: /],
])('rejects %j with its line', async (text, message) => {
  const error = await read(text).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(CommandError)
  expect(String(error).replace(/^Error: /, '')).toMatch(message)
})

const uses = [
  { name: 'photo', file: 'a.md', line: 7, guess: { template: '![]({{ 0 }})' } },
  { name: 'notice', file: 'a.md', line: 9, guess: 'keep' as const },
  { name: 'photo', file: 'b.md', line: 3, guess: 'keep' as const },
]

test('lists every template with how often it is used, where first, and a guess', async () => {
  const text = renderMapping({}, uses, undefined) ?? ''
  expect(text).toContain('# 1 time, first in a.md:9\nnotice: keep\n')
  expect(text).toContain('# 2 times, first in a.md:7\nphoto:\n  template: "![]({{ 0 }})"\n')
  expect(await read(text)).toEqual({ notice: 'keep', photo: { template: '![]({{ 0 }})' } })
})

test('adds what is new to what the author has decided, and changes nothing without anything new', () => {
  const written = '# mine\nphoto: drop\n'
  expect(renderMapping({ photo: 'drop' }, uses, written)).toBe(
    '# mine\nphoto: drop\n\n# 1 time, first in a.md:9\nnotice: keep\n',
  )
  expect(renderMapping({ photo: 'drop', notice: 'keep' }, uses, written)).toBeUndefined()
})
