import { currentDeployment } from '@/lib/hosts/hosts'

type Environment = Record<string, string | undefined>

/** Whether the dev server runs: content changes and may have errors, and drafts are visible. */
export function isDevelopment({ NODE_ENV }: Environment = process.env): boolean {
  return NODE_ENV === 'development'
}

/**
 * Whether a build is a preview, with drafts and scheduled posts in it: as the host says, else with `SHOW_DRAFTS=1`.
 * What a host serves as production never is.
 */
export function isPreview(env: Environment = process.env): boolean {
  const deployment = currentDeployment(env)
  return deployment === undefined ? env.SHOW_DRAFTS === '1' : deployment === 'preview'
}

/** Whether unpublished posts and pages are shown. */
export function showsUnpublished(env: Environment = process.env): boolean {
  return isDevelopment(env) || isPreview(env)
}
