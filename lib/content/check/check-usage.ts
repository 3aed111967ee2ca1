import type { Usage } from '@/lib/command-line/command'
import { requireNoNames } from '@/lib/command-line/command-line'

const help = `
Checks the content as the build does, and prints every issue with file, line, column and a fix.
docs/content-check.md explains the warnings, and how to switch one off.

  npm run check:content
  npm run check:content -- --fix --external

Options:
  --fix        first fixes what a machine can: links to former URLs, to the site’s own host, and without the
               slash at the end
  --external   looks at links to other hosts too; answers are kept for a week
  --all        prints every warning, however many there are
  -h, --help   prints this
`

/** `npm run check:content`. */
export const checkUsage: Usage = {
  name: 'npm run check:content',
  help,
  options: { fix: { type: 'boolean' }, external: { type: 'boolean' }, all: { type: 'boolean' } },
  failure: 'the content has errors',
  validate: requireNoNames,
}
