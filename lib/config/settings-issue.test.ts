import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { siteConfig } from '@/site.config'
import { SETTINGS_FILE, settingsIssue } from './settings-issue'

test('points at the value in the settings file', () => {
  const { line, column } = settingsIssue('is wrong', 'write another', siteConfig.timeZone)
  const text = readFileSync(SETTINGS_FILE, 'utf8')
    .split('\n')
    [line - 1]?.slice(column - 1)
  expect(text).toMatch(new RegExp(`^'${siteConfig.timeZone}'`))
})

test.each([undefined, 'nowhere in the settings'])('points at the start of the file for the value %s', (value) => {
  expect(settingsIssue('is wrong', 'write another', value)).toEqual({
    file: 'site.config.ts',
    line: 1,
    column: 1,
    severity: 'error',
    message: 'is wrong',
    fix: 'write another',
  })
})
