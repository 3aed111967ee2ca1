import { runCommand } from '@/lib/command-line/command'
import { upgradeCommand } from '@/lib/upgrade/upgrade'

/** Brings a newer release of the engine into this blog, see `npm run upgrade -- --help`. */
await runCommand(upgradeCommand)
