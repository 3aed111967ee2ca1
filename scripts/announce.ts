import { runCommand } from '@/lib/command-line/command'
import { announceCommand } from '@/lib/notify/announce'

/** Announces what has changed, see `npm run announce -- --help`. */
await runCommand(announceCommand)
