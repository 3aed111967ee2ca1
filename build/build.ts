import { checkContent } from './content-check/check-content'
import { checkSiteConfig } from './content-check/check-site-config'
import { describeProblems, describePublication, hasErrors } from './content-check/report'
import { finishExport } from './finish-export'
import { commandOf, contentlayerConfig, runScript } from './run'
import { siteEnvironment, siteFolders, writeProblems } from './site-folders'

/** The production build: check the content, let Contentlayer read it, let Next render it, finish `out/`. */
const folders = siteFolders()
const buildTime = new Date().toISOString()

const settings = checkSiteConfig()
const report = settings.length > 0 ? { problems: settings } : await checkContent(folders.contentDir, buildTime)
console.log(describeProblems(report))
if (hasErrors(report) || !('library' in report)) process.exit(1)
writeProblems(folders, report.problems)

const environment = {
  ...siteEnvironment(folders),
  // Drafts depend on it, so an inherited value must not decide.
  NODE_ENV: 'production',
  // All of Next’s workers agree on what is in the future.
  BUILD_TIME: buildTime,
}
const contentlayer = { ...environment, PWD: folders.generatedIn }
await step(commandOf('contentlayer2', 'contentlayer2'), ['build', ...contentlayerConfig(folders)], contentlayer)
await step(commandOf('next', 'next'), ['build'], environment)
await finishExport(folders.outDir)
console.log(describePublication(report, folders.contentDir))

async function step(script: string, args: string[], env: Record<string, string>) {
  const code = await runScript(script, args, env)
  if (code !== 0) process.exit(code)
}
