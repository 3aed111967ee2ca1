import { runCommand } from '@/lib/authoring/command'
import { listCommand } from '@/lib/authoring/list-entries'

/** Lists posts and pages, see `npm run list -- --help`. */
await runCommand(listCommand)
