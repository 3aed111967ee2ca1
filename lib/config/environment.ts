import { getCurrentDeployment } from '@/lib/hosts/hosts'

type Environment = Record<string, string | undefined>

/** Whether this is the dev server, in which content changes and may have errors, and drafts are visible. */
export function isDevelopment({ NODE_ENV }: Environment = process.env): boolean {
  return NODE_ENV === 'development'
}

/**
 * Whether a build is a preview, with drafts and scheduled posts. A host that distinguishes previews decides; elsewhere
 * `SHOW_DRAFTS=1` makes one.
 */
export function isPreview(env: Environment = process.env): boolean {
  const deployment = getCurrentDeployment(env)
  return deployment === undefined ? env.SHOW_DRAFTS === '1' : deployment === 'preview'
}

/**
 * The slug of the only unpublished post or page that a preview shows, from `PREVIEW_ONLY`; `undefined` if it shows all.
 * `npm run build -- --only slug` sets the variable.
 */
export function getPreviewedSlug(env: Environment = process.env): string | undefined {
  return (isPreview(env) && env.PREVIEW_ONLY) || undefined
}

/** Whether unpublished posts and pages are shown. */
export function showsUnpublished(env: Environment = process.env): boolean {
  return isDevelopment(env) || isPreview(env)
}
