import { parseArgs } from 'node:util'
import type { Finding } from '@/lib/diagnostics/issue'
import { isPreview } from './environment'

/**
 * Parses the arguments of a build: none, or `--only slug`.
 *
 * @returns the environment variables for them, or what is wrong with them
 */
export function parseBuildArguments(
  args: string[],
  env: Record<string, string | undefined>,
): { PREVIEW_ONLY?: string } | Finding {
  const usage = 'write npm run build, or SHOW_DRAFTS=1 npm run build -- --only slug'
  try {
    const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values
    if (only === undefined) return {}
    if (only.trim() === '') return { message: '--only needs the slug of a draft', fix: usage }
    if (!isPreview(env)) return { message: '--only is for previews, and this is not one', fix: usage }
    return { PREVIEW_ONLY: only.trim() }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { message: error.message.split('.')[0] ?? '', fix: usage }
  }
}
