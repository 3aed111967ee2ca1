import { checkServices } from '@/lib/config/check-services'
import { checkSiteConfig } from '@/lib/config/check-site-config'
import type { Environment, SiteFolders } from '@/lib/config/paths'
import { checkOldPostPaths } from '@/lib/content/check/check-redirects'
import { type ContentReport, checkContent } from './compile-content'
import { formatIssues, hasErrors } from './report'
import { runContentlayer } from './run-contentlayer'
import { makeHandOver } from './write-compiled'

/**
 * Checks settings and content, prints what is wrong, and lets Contentlayer read what is right. Where
 * there is an error, the process ends with exit code 1.
 *
 * @param now the moment that divides published from scheduled, in UTC
 */
export async function prepareContent(folders: SiteFolders, env: Environment, now: string): Promise<ContentReport> {
  const settings = [...checkSiteConfig(), ...checkServices(), ...checkOldPostPaths()]
  if (settings.length > 0) endWith({ issues: settings })
  const handOver = makeHandOver(folders)
  let contentlayer: Promise<number> | undefined
  const report = await checkContent(folders.contentDir, now, {
    // Contentlayer reads the front matters while the bodies are rendered.
    async onRead(sources, unreadable) {
      await handOver.frontMatters(sources, unreadable)
      contentlayer = runContentlayer(folders, env)
    },
  })
  if (hasErrors(report)) endWith(report)
  console.log(formatIssues(report))
  await handOver.report(report)
  const code = await contentlayer
  if (code !== 0) process.exit(code)
  return report
}

function endWith(report: Pick<ContentReport, 'issues'>): never {
  console.error(formatIssues(report))
  process.exit(1)
}
