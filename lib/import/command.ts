import { existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type Command, CommandError, EXIT_CODES } from '@/lib/command-line/command'
import { type CommandLine, getOnlyName, UsageError } from '@/lib/command-line/command-line'
import { siteConfig } from '@/lib/config/settings'
import { writeFileAtomic } from '@/lib/node/fs'
import { type ImportOptions, importSite, readSite } from './import-site'
import { renderReport, summarizeReport } from './report/import-report'
import { systems } from './systems'
import { runVerification } from './verify/run-verification'

const REPORT = 'import-report.md'
const TAG_TARGETS = ['topics', 'categories', 'tags'] as const

const help = `
Moves a Jekyll or Hugo blog, an export of WordPress or Ghost, or a folder of Markdown files into this one. Nothing of the
folder is changed, and nothing that is here already is overwritten: files of an earlier import are updated as long as
nobody has changed them.

  npm run import -- <folder>
  npm run import -- <folder> --verify

<folder> may also be the file of an export with the pictures of the blog beside it.

Options:
  --from <system>     jekyll, hugo, wordpress, ghost or markdown, if it is taken for another one
  --into <folder>     writes content/, public/ and site.config.ts there instead of here
  --tags-as <kind>    topics, categories or tags; without it, tags stay tags if posts have categories
  --settings          replaces site.config.ts with the settings of the old blog
  --dry-run           writes nothing but the report
  --verify            compares the built site with the old one instead, and exits with 1 if something of it is lost
  --against <folder>  the old site as Jekyll or Hugo built it; without it, --verify goes by what the posts say
  --built <folder>    the built site, if it is not out/
  --json              prints the report as JSON
  -h, --help          prints this

${REPORT} says what was changed, and what is to be done by hand, with the lines of the old files. import.yml lists what
only the old site knows, its own shortcodes and includes: decide there, and import again. verify-report.md is what
--verify has found.
`

/** `npm run import` */
export const importCommand: Command = {
  name: 'npm run import',
  help,
  options: {
    from: { type: 'string' },
    into: { type: 'string' },
    'tags-as': { type: 'string' },
    settings: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    verify: { type: 'boolean' },
    against: { type: 'string' },
    built: { type: 'string' },
    json: { type: 'boolean' },
  },
  failure: 'something was lost',
  async run(commandLine) {
    const options = readOptions(commandLine)
    if (commandLine.has('verify')) return verify(commandLine, options)
    const report = await importSite({ ...options, onProgress: reportProgress })
    await mkdir(options.root, { recursive: true })
    writeFileAtomic(join(options.root, REPORT), renderReport(report))
    if (commandLine.has('json')) return JSON.stringify(report, null, 2)
    return `${summarizeReport(report)}\n${REPORT} has all of it.`
  },
}

/** From this many texts on, an import takes a few seconds. */
const MANY = 200

/** Says on stderr how far it is, since stdout may be JSON. */
function reportProgress(done: number, total: number) {
  if (total > MANY && (done % MANY === 0 || done === total)) console.error(`Converted ${done} of ${total} texts.`)
}

async function verify(commandLine: CommandLine, options: ImportOptions): Promise<string> {
  const { output, isLossless } = await runVerification(await readSite(options), {
    root: options.root,
    built: commandLine.option('built'),
    against: commandLine.option('against'),
    asJson: commandLine.has('json'),
  })
  if (!isLossless) process.exitCode = EXIT_CODES.failed
  return output
}

/** @throws CommandError, UsageError */
function readOptions(commandLine: CommandLine): ImportOptions {
  const name = getOnlyName(commandLine, 'folder')
  const path = resolve(name)
  const needsVerify = (['against', 'built'] as const).find((option) => commandLine.option(option) !== undefined)
  if (needsVerify && !commandLine.has('verify')) throw new UsageError(`--${needsVerify} is for --verify`)
  if (!existsSync(path)) throw new CommandError(`there is no folder ${name}`)
  const isFile = !statSync(path).isDirectory()
  const folder = isFile ? dirname(path) : path
  const root = resolve(commandLine.option('into') ?? '.')
  if (existsSync(root) && !statSync(root).isDirectory())
    throw new CommandError(`${commandLine.option('into')} is a file, not a folder to import into`)
  if (!isFile && `${root}${sep}`.startsWith(`${folder}${sep}`))
    throw new UsageError('the blog cannot be imported into its own folder')
  return {
    name,
    folder,
    file: isFile ? basename(path) : undefined,
    root,
    from: oneOf(
      'from',
      commandLine,
      systems.map(({ name }) => name),
    ),
    tagsAs: oneOf('tags-as', commandLine, TAG_TARGETS),
    replacesSettings: commandLine.has('settings'),
    dryRun: commandLine.has('dry-run'),
    siteAuthor: commandLine.has('into') ? undefined : siteConfig.author?.name,
  }
}

/** @throws UsageError */
function oneOf<T extends string>(option: string, { option: get }: CommandLine, values: readonly T[]): T | undefined {
  const value = get(option)
  const known = values.find((candidate) => candidate === value)
  if (value !== undefined && known === undefined)
    throw new UsageError(`--${option} is one of ${values.join(', ')}, not ${value}`)
  return known
}
