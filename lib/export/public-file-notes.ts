import { existsSync } from 'node:fs'
import { HOST_FILES } from '@/lib/hosts/hosts'
import { listFiles } from '@/lib/node/fs'
import { replaceablePaths } from '@/lib/output/output-paths'

/** Says which files of `public/` a build uses instead of its own, and to which it adds. */
export async function getPublicFileNotes(publicDir: string): Promise<string[]> {
  const files = existsSync(publicDir) ? await listFiles(publicDir) : []
  return files.flatMap((file) => {
    if (HOST_FILES.includes(file)) return `public/${file} is kept, and the build adds its own lines.`
    if (!replaceablePaths.has(`/${file}`)) return []
    return `public/${file} is used instead of the one that the build draws or writes.`
  })
}
