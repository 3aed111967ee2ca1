import { runCommand } from '@/lib/authoring/command'
import { newPostCommand } from '@/lib/authoring/new-post'

/** Starts a post, see `npm run new -- --help`. */
await runCommand(newPostCommand)
