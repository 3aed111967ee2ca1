import { publishCommand } from '@/lib/authoring/publish'
import { runCommand } from '@/lib/command-line/command'

/** Publishes or schedules a draft, see `npm run publish -- --help`. */
await runCommand(publishCommand)
