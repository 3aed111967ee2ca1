import { demoUsage } from '@/lib/command-line/build-usage'
import { readCommandLine } from '@/lib/command-line/command'
import { projectCommand, runOrExit } from '@/lib/node/process'

/** Builds and serves a blog of about fifty posts, that of the browser tests, to see the engine with content. */
readCommandLine(demoUsage)
await runOrExit(projectCommand('scripts/start.ts'), {
  CONTENT_DIR: 'e2e/fixture/content',
  TSX_TSCONFIG_PATH: 'e2e/fixture/tsconfig.json',
  OUT_DIR: 'out-demo',
})
