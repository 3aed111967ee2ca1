import { listSourceFiles } from '@/lib/import/list-source-files'

/** The files below a folder of a site. Hugo ignores hidden ones, and those that end in `~`. */
export function listSiteFiles(source: string, folder: string): Promise<string[]> {
  return listSourceFiles(source, { folder, isSkipped: (path) => /(^|\/)\.[^/]*$|~$/.test(path) })
}
