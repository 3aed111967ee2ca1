import { runCommand } from '@/lib/command-line/command'
import { importCommand } from '@/lib/import/command'

/** Moves another blog in, see `npm run import -- --help`. */
await runCommand(importCommand)
