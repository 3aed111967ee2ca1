import { unpublishCommand } from '@/lib/authoring/publish'
import { runCommand } from '@/lib/command-line/command'

/** Makes a draft of a post or a page, see `npm run unpublish -- --help`. */
await runCommand(unpublishCommand)
