import { describePublication } from './content-check/report'
import { finishExport } from './finish-export'
import { prepareContent } from './prepare-content'
import { next, runScript } from './run'
import { siteEnvironment, siteFolders } from './site-folders'

/** The production build: check the content, let Contentlayer read it, let Next render it, finish `out/`. */
const folders = siteFolders()
const buildTime = new Date().toISOString()
const env = {
  ...siteEnvironment(folders),
  // Drafts depend on it, so an inherited value must not decide.
  NODE_ENV: 'production',
  // All of Next’s workers agree on what is in the future.
  BUILD_TIME: buildTime,
}

const report = await prepareContent(folders, env, buildTime)
const code = await runScript(next('build'), env)
if (code !== 0) process.exit(code)
await finishExport(folders.outDir)
console.log(describePublication(report, folders.contentDir))
