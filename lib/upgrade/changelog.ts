import { compareVersions } from './version'

/** The heading of a release in a changelog in the form of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/). */
const HEADING = /^## \[(\d+\.\d+\.\d+)\]/

/** The sections of a changelog on the releases after one version, up to another, as Markdown; empty if there are none. */
export function getChangesBetween(changelog: string, after: string, upTo: string): string {
  const sections = changelog.replaceAll('\r\n', '\n').split(/^(?=## )/m)
  const wanted = sections.filter((section) => {
    const version = HEADING.exec(section)?.[1]
    return version !== undefined && compareVersions(version, after) > 0 && compareVersions(version, upTo) <= 0
  })
  return wanted.join('').trim()
}
