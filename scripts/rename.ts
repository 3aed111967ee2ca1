import { renameCommand } from '@/lib/authoring/rename'
import { runCommand } from '@/lib/command-line/command'

/** Gives a post another slug, see `npm run rename -- --help`. */
await runCommand(renameCommand)
