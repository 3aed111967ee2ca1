import { newPostCommand } from '@/lib/authoring/new-post'
import { runCommand } from '@/lib/command-line/command'

/** Starts a post, see `npm run new -- --help`. */
await runCommand(newPostCommand)
