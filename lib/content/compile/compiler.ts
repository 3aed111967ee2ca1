import type { Progress } from '@/lib/command-line/progress'
import { getPreviewedSlug, isDevelopment, showsUnpublished } from '@/lib/config/environment'
import type { SitePaths } from '@/lib/config/paths'
import { getSettingsIssues } from '@/lib/config/settings-issues'
import type { Issue } from '@/lib/diagnostics/issue'
import { createImageReader } from '@/lib/images/measure-image'
import { createMetadataInspector } from '@/lib/images/published-metadata'
import { type Compilation, compileContent } from './compile-content'
import { createLastValidVersions } from './last-valid'
import { createFileParser } from './parse-file'
import { openRenderCache } from './render-cache'

type CompilerOptions = {
  showUnpublished?: boolean
  /** The slug of the only unpublished post or page that is shown. */
  previewedSlug?: string | undefined
  /** Whether a file that no longer makes an entry is shown in its last version that did. */
  keepLastValid?: boolean
  /** The moment of each compilation, in UTC. */
  now?: () => string
  onProgress?: Progress | undefined
}

/**
 * Creates a function that compiles a site. Further calls read, render and measure only what has changed.
 */
export function createCompiler(
  paths: Pick<SitePaths, 'contentDir' | 'publicDir' | 'imageCacheDir'> & Partial<Pick<SitePaths, 'renderCacheFile'>>,
  {
    showUnpublished = showsUnpublished(),
    previewedSlug = getPreviewedSlug(),
    keepLastValid = isDevelopment(),
    now = () => new Date().toISOString(),
    onProgress,
  }: CompilerOptions = {},
): (settingsIssues?: Issue[]) => Promise<Compilation> {
  const { contentDir, publicDir, imageCacheDir, renderCacheFile } = paths
  const renderCache = renderCacheFile === undefined ? undefined : openRenderCache(renderCacheFile)
  const parseFile = createFileParser(contentDir)
  const readImage = createImageReader(imageCacheDir)
  const inspectMetadata = createMetadataInspector(readImage)
  const lastValid = keepLastValid ? createLastValidVersions() : undefined
  const caches = { parseFile, readImage, inspectMetadata, renderCache, lastValid }
  const options = { contentDir, publicDir, showUnpublished, previewedSlug, onProgress, ...caches }
  return (settingsIssues = getSettingsIssues()) => compileContent({ ...options, now: now(), settingsIssues })
}
