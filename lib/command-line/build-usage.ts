import { isPreview } from '@/lib/config/environment'
import type { Usage } from './command'
import { type CommandLine, requireNoNames, UsageError } from './command-line'

const help = `
Builds the site into out/.

  npm run build
  npm run build -- --clean
  SHOW_DRAFTS=1 npm run build
  SHOW_DRAFTS=1 npm run build -- --only <slug>

Pages that would be the same as in the last build are taken over from it.

SHOW_DRAFTS=1 makes a preview: drafts and scheduled posts are shown, and search engines are asked not to index it.

Options:
  --clean        takes nothing over but images, which only removing .next makes anew
  --only <slug>  shows this one draft or scheduled post alone; in a preview
  --profile      prints how long each step took
  -h, --help     prints this
`

/** `npm run build`, and `npm start`, which builds too. */
export const buildUsage: Usage = {
  name: 'npm run build',
  help,
  options: { clean: { type: 'boolean' }, only: { type: 'string' }, profile: { type: 'boolean' } },
  failure: 'cannot be built',
  validate(commandLine) {
    requireNoNames(commandLine)
    if (commandLine.has('only') && !isPreview()) {
      throw new UsageError('--only is for previews, and this is not one: set SHOW_DRAFTS=1')
    }
  },
}

const demoHelp = `
Builds and serves a blog of about fifty posts at http://localhost:3000, to see topics, series, search and archive with
something in them. It is the blog of the browser tests: some of its posts are there to be difficult.

  npm run demo

PORT=3001 chooses another port.

Options:
  -h, --help  prints this
`

/** `npm run demo`. */
export const demoUsage: Usage = {
  name: 'npm run demo',
  help: demoHelp,
  options: {},
  failure: 'cannot be built',
  validate: requireNoNames,
}

/** Converts the options of a build to the environment variables that its processes read. */
export function toBuildEnvironment({ option }: CommandLine): { NODE_ENV: string; PREVIEW_ONLY?: string } {
  const only = option('only')
  return { NODE_ENV: 'production', ...(only !== undefined && { PREVIEW_ONLY: only.trim() }) }
}
