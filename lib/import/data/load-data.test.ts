import { expect, test } from 'vitest'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { loadData } from './load-data'

test('reads data files by their paths', async () => {
  const folder = writeFolder({
    '_data/authors.yml': 'ada:\n  born: 1815-12-10\n',
    '_data/a/b.json': '\uFEFF{"c": 1}',
    '_data/a/d.toml': 'e = 2\n',
    '_data/rows.csv': 'name,said\nAda,"a ""b"""\n',
  })
  expect((await loadData(folder, '_data')).data).toEqual({
    authors: { ada: { born: '1815-12-10' } },
    a: { b: { c: 1 }, d: { e: 2 } },
    rows: [{ name: 'Ada', said: 'a "b"' }],
  })
})

test.each([
  ['a.yml', 'a: 1\nb: [\n', 3],
  ['a.toml', 'a = 1\nb = \n', 2],
  ['a.json', '{\n  "a": 1,\n  b\n}\n', 3],
])('reports the line in which %s is not valid', async (file, text, line) => {
  const { notes } = await loadData(writeFolder({ [`_data/${file}`]: text }), '_data')
  expect(notes).toMatchObject([{ file: `_data/${file}`, line, outcome: 'lost', kind: 'data files' }])
})
