import { statSync } from 'node:fs'
import { join } from 'node:path'
import { displayPath } from '@/lib/config/display-path'
import { resolveSitePaths } from '@/lib/config/paths'
import { siteConfig } from '@/lib/config/settings'
import { getIssueReport } from '@/lib/content/queries/issues'
import { findPost } from '@/lib/content/queries/posts'
import { getSite } from '@/lib/content/queries/store'
import { createDesk, createDeskPost, type Desk, type DeskInput } from './desk'
import type { DeskPost } from './desk-post'

/** The desk as the files are now. @param year of the published posts that are wanted; the newest one by default */
export function readDesk(year?: string): Desk {
  return createDesk({ ...readInput(), now: new Date(), timeZone: siteConfig.timeZone, year })
}

/** The desk of one post as its file is now. */
export function readDeskPost(slug: string): DeskPost | undefined {
  const post = findPost(slug)
  return post && createDeskPost(post, readInput())
}

function readInput(): Pick<DeskInput, 'site' | 'report' | 'toFile' | 'getEditTime'> {
  const { contentDir } = resolveSitePaths()
  const toPath = (id: string) => join(/* turbopackIgnore: true */ contentDir, id)
  return {
    site: getSite(),
    report: getIssueReport(),
    toFile: (id) => displayPath(toPath(id)),
    getEditTime: (id) => statSync(/* turbopackIgnore: true */ toPath(id), { throwIfNoEntry: false })?.mtime,
  }
}
