import type { Usage } from '@/lib/command-line/command'
import { requireNoNames } from '@/lib/command-line/command-line'

const help = `
Serves the site with its drafts and scheduled posts, shows every edit as it is saved, and has your desk at /desk/.

  npm run dev
  PORT=4000 npm run dev
  HOST=0.0.0.0 npm run dev

PORT is 3000 by default. HOST is this machine alone by default; with 0.0.0.0 others in the network see the site too.

Options:
  -h, --help   prints this
`

/** `npm run dev` */
export const devUsage: Usage = {
  name: 'npm run dev',
  help,
  options: {},
  failure: 'cannot be served',
  validate: requireNoNames,
}
