import { runCommand } from '@/lib/authoring/command'
import { unpublishCommand } from '@/lib/authoring/publish'

/** Makes a draft of a post or a page, see `npm run unpublish -- --help`. */
await runCommand(unpublishCommand)
