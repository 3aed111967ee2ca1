import { resolveSitePaths } from '@/lib/config/paths'
import { prepareWorkDir } from '@/lib/config/work-dir'
import { contentlayerCommand, runOrExit } from '@/lib/node/process'

/** The content check: compiles the content, prints every issue, exits with code 1 if one is an error. */
await runOrExit(contentlayerCommand('build'), prepareWorkDir(resolveSitePaths()))
