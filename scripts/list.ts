import { listCommand } from '@/lib/authoring/list-entries'
import { runCommand } from '@/lib/command-line/command'

/** Lists posts and pages, see `npm run list -- --help`. */
await runCommand(listCommand)
