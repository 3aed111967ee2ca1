import { expect, test } from 'vitest'
import { parseCommandLine, UsageError } from '@/lib/command-line/command-line'
import { checkUsage } from './check-usage'

test('reads the options', () => {
  expect(parseCommandLine(checkUsage, []).has('fix')).toBe(false)
  const { has } = parseCommandLine(checkUsage, ['--fix', '--external'])
  expect([has('fix'), has('external'), has('all')]).toEqual([true, true, false])
})

test.each([
  [['--fixx'], 'unknown option --fixx, did you mean --fix?'],
  [['--toString'], 'unknown option --toString'],
  [['-x'], 'unknown option -x'],
  [['--fix=yes'], '--fix has no value'],
  [['posts/x.md'], 'unknown argument posts/x.md'],
])('rejects %j', (args, message) => {
  expect(() => parseCommandLine(checkUsage, args)).toThrow(new UsageError(message))
})

test('the help names every option', () => {
  const { help, options } = checkUsage
  expect(Object.keys(options).filter((name) => !help.includes(`  --${name} `))).toEqual([])
})
