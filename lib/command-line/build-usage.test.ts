import { afterEach, expect, test, vi } from 'vitest'
import { buildUsage, toBuildEnvironment } from './build-usage'
import { parseCommandLine, UsageError } from './command-line'

afterEach(() => vi.unstubAllEnvs())

test('a build needs no arguments', () => {
  expect(toBuildEnvironment(parseCommandLine(buildUsage, []))).toEqual({ NODE_ENV: 'production' })
})

test.each([[['--only', 'a-draft']], [['--only=a-draft']]])('%j names the only draft of a preview', (args) => {
  vi.stubEnv('SHOW_DRAFTS', '1')

  expect(toBuildEnvironment(parseCommandLine(buildUsage, args))).toEqual({
    NODE_ENV: 'production',
    PREVIEW_ONLY: 'a-draft',
  })
})

test.each([[{}], [{ SHOW_DRAFTS: '1', VERCEL: '1', VERCEL_ENV: 'production' }]])(
  'a build for readers cannot show a draft: %j',
  (env) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)

    expect(() => parseCommandLine(buildUsage, ['--only', 'a-draft'])).toThrow(
      new UsageError('--only is for previews, and this is not one: set SHOW_DRAFTS=1'),
    )
  },
)

test.each([
  [['--only'], '--only needs a value'],
  [['--only', ''], '--only needs a value'],
  [['--onyl', 'a-draft'], 'unknown option --onyl, did you mean --only?'],
  [['a-draft'], 'unknown argument a-draft'],
])('rejects %j', (args, message) => {
  vi.stubEnv('SHOW_DRAFTS', '1')

  expect(() => parseCommandLine(buildUsage, args)).toThrow(new UsageError(message))
})
