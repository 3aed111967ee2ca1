import { runCommand } from '@/lib/authoring/command'
import { renameCommand } from '@/lib/authoring/rename'

/** Gives a post another slug, see `npm run rename -- --help`. */
await runCommand(renameCommand)
