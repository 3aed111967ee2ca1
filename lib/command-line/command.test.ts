import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Command, CommandError, readCommandLine, runCommand } from './command'
import { getOnlyName } from './command-line'

const command: Command = {
  name: 'npm run greet',
  help: '\nGreets.\n',
  options: { loud: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, to: { type: 'string' } },
  async run(commandLine) {
    const name = getOnlyName(commandLine, 'name')
    if (name === 'nobody') throw new CommandError('nobody is there')
    return `Hello ${name}${commandLine.option('to') ?? ''}${commandLine.has('loud') ? '!' : ''}`
  },
}

let printed: string[] = []

beforeEach(() => {
  printed = []
  vi.spyOn(console, 'log').mockImplementation((text) => printed.push(`out: ${text}`))
  vi.spyOn(console, 'error').mockImplementation((text) => printed.push(`err: ${text}`))
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

test.each<[args: string[], printed: string, code: number | undefined]>([
  [['Ann', '--loud'], 'out: Hello Ann!', undefined],
  [['--to', 'x', 'Ann'], 'out: Hello Annx', undefined],
  [['--help'], 'out: Greets.\n\nExit codes: 0 done, 1 cannot be done, 2 wrong usage.', undefined],
  [['-h', 'Ann'], 'out: Greets.\n\nExit codes: 0 done, 1 cannot be done, 2 wrong usage.', undefined],
  [['nobody'], 'err: nobody is there', 1],
  [[], 'err: name is missing (see npm run greet -- --help)', 2],
  [['A', 'B'], 'err: one name at a time, not A B; quote one with spaces (see npm run greet -- --help)', 2],
  [['--lod'], 'err: unknown option --lod, did you mean --loud? (see npm run greet -- --help)', 2],
  [['--loud=x', 'A'], 'err: --loud has no value (see npm run greet -- --help)', 2],
  [['A', '--to'], 'err: --to needs a value (see npm run greet -- --help)', 2],
])('%j', async (args, expected, code) => {
  await runCommand(command, args)

  expect(printed).toEqual([expected])
  expect(process.exitCode).toBe(code)
})

test.each([
  ['loud', 'npm_config_loud'],
  ['dry-run', 'npm_config_dry_run'],
])('an option that npm has kept for itself is a wrong usage: --%s', async (option, variable) => {
  vi.stubEnv(variable, 'true')
  await runCommand(command, ['Ann'])

  expect(printed).toEqual([
    `err: npm took --${option} for an option of its own: put -- before it (see npm run greet -- --help)`,
  ])
  expect(process.exitCode).toBe(2)
})

test('a script gets the command line that it goes on with', () => {
  expect(readCommandLine(command, ['Ann', '--to', 'x']).option('to')).toBe('x')
})

test.each([
  [['--help'], 'out: Greets.\n\nExit codes: 0 done, 1 cannot be done, 2 wrong usage.', 0],
  [['--lod'], 'err: unknown option --lod, did you mean --loud? (see npm run greet -- --help)', 2],
])('a script exits after %j', (args, expected, code) => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exited')
  })
  expect(() => readCommandLine(command, args)).toThrow('exited')

  expect(printed[0]).toBe(expected)
  expect(exit).toHaveBeenLastCalledWith(code)
})
