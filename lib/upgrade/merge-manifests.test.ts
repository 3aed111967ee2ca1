import { expect, test } from 'vitest'
import { mergeManifests } from './merge-manifests'

const base = {
  name: 'engine',
  version: '1.0.0',
  dependencies: { next: '16.0.0', sharp: '1.0.0', unused: '1.0.0' },
  scripts: { dev: 'a', build: 'b' },
  keywords: ['x'],
}

test('merges neighbouring keys and new ones, in the order of the release', () => {
  const ours = { ...base, name: 'mine', scripts: { ...base.scripts, deploy: 'd' } }
  const theirs = { type: 'module', ...base, version: '1.1.0', scripts: { dev: 'a2', build: 'b' } }

  expect(merge(ours, theirs)).toBe(
    `${JSON.stringify(
      { ...theirs, name: 'mine', version: '1.1.0', scripts: { dev: 'a2', build: 'b', deploy: 'd' } },
      null,
      2,
    )}\n`,
  )
})

test('packages of the engine have the version of the release; those of the blog stay, and what it has removed is gone', () => {
  const ours = { ...base, dependencies: { next: '16.0.5', sharp: '1.0.0', mine: '1.0.0' } }
  const theirs = { ...base, dependencies: { next: '16.1.0', sharp: '1.0.0', unused: '1.0.0', newer: '1.0.0' } }

  expect(JSON.parse(merge(ours, theirs) ?? '').dependencies).toEqual({
    next: '16.1.0',
    sharp: '1.0.0',
    newer: '1.0.0',
    mine: '1.0.0',
  })
})

test('a key that one side has removed is gone', () => {
  const { scripts, ...ours } = base
  const { keywords, ...theirs } = base

  const merged = JSON.parse(merge(ours, theirs) ?? '')
  expect(Object.keys(merged)).toEqual(['name', 'version', 'dependencies'])
})

test.each([
  ['the same key changed in two ways', { ...base, version: '2.0.0' }, { ...base, version: '1.1.0' }],
  [
    'a key removed by one and changed by the other',
    { ...base, scripts: undefined },
    { ...base, scripts: { dev: 'c' } },
  ],
  ['a list changed by both', { ...base, keywords: ['x', 'y'] }, { ...base, keywords: [] }],
])('is not merged: %s', (_, ours, theirs) => {
  expect(merge(ours, theirs)).toBeUndefined()
})

test('text that is no JSON is not merged', () => {
  expect(mergeManifests('{}', '{', '{}')).toBeUndefined()
})

function merge(ours: object, theirs: object): string | undefined {
  return mergeManifests(JSON.stringify(base), JSON.stringify(ours), JSON.stringify(theirs))
}
