import { expect, test } from 'vitest'
import { CHECK_HELP, parseCheckOptions } from './command-options'

test('reads the options', () => {
  expect(parseCheckOptions([])).toEqual(new Set())
  expect(parseCheckOptions(['--fix', '--external'])).toEqual(new Set(['fix', 'external']))
  expect(parseCheckOptions(['-h', '--all'])).toEqual(new Set(['all', 'help']))
})

test.each([
  [['--fixx'], 'unknown option --fixx', 'did you mean --fix?'],
  [['--toString'], 'unknown option --toString', 'see --help'],
  [['-x'], 'unknown option -x', 'see --help'],
  [['--fix=yes'], '--fix takes no value', 'write --fix'],
  [['posts/x.md'], 'unknown argument posts/x.md', 'see --help'],
])('reports %j', (args, message, fix) => {
  expect(parseCheckOptions(args)).toEqual({ message, fix })
})

test('the help names every option', () => {
  expect(['fix', 'external', 'all', 'help'].filter((name) => !CHECK_HELP.includes(`  --${name} `))).toEqual([])
})
