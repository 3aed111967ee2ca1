import { runCommand } from '@/lib/authoring/command'
import { publishCommand } from '@/lib/authoring/publish'

/** Publishes or schedules a draft, see `npm run publish -- --help`. */
await runCommand(publishCommand)
