import { spawnSync } from 'node:child_process'
import { relative, resolve, sep } from 'node:path'
import { isDevelopment } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import type { SettingsFinding } from '@/lib/config/settings-schema'
import type { SiteConfig } from '@/lib/config/site-config'
import { editUrl, fillEditUrl, isKnownRepository, parseRepository, repositoryHosts } from './repository'

type Setting = SiteConfig['suggestChanges']
type Environment = Record<string, string | undefined>

/** Asks Git something about the folder of the content: what it printed; undefined if it failed or is not installed. */
export type AskGit = (...args: string[]) => string | undefined

/** Where the content is: the address of its repository, the branch, and the folder in it, such as `content/`. */
type Source = { address: string | undefined; branch: string; folder: string | undefined }

/** What Git has said in this process: it is not asked again for every page. */
const answers = new Map<string, string | undefined>()

/**
 * The URL at which readers suggest a change to a file.
 *
 * @param file its path within the content folder
 * @returns undefined if the setting is off, or the file is in no known repository
 */
export function suggestionUrl(setting: Setting, file: string): string | undefined {
  return setting ? urlInSource(setting, findSource(setting), file) : undefined
}

/** What is wrong with a repository that was to be found. In dev, there may be none yet. */
export function validateRepository(setting: Setting, env: Environment = process.env, git = askGit): SettingsFinding[] {
  if (!setting || isDevelopment(env) || (typeof setting === 'object' && (setting.url || setting.repository))) return []
  const { address } = findSource(setting, env, git)
  if (address !== undefined && isKnownRepository(address)) return []
  const { host } = parseRepository(address ?? '') ?? {}
  const message = host
    ? `the repository is at ${host}, whose pages are not known (known are ${repositoryHosts.join(', ')})`
    : 'no repository was found: Git has no address for `origin`'
  const fix = host
    ? `write { url: 'https://${host}/…/{path}' }, the page that edits a file`
    : "write { repository: 'https://github.com/owner/name' }"
  return [{ path: ['suggestChanges'], message, fix }]
}

/** The URL of a file, from where the content is. */
export function urlInSource(setting: Setting, { address, branch, folder }: Source, file: string): string | undefined {
  if (folder === undefined) return undefined
  const path = folder + file
  if (typeof setting === 'object' && setting.url) return fillEditUrl(setting.url, path)
  const repository = parseRepository(address ?? '')
  return repository && editUrl(repository, branch, path)
}

/** Finds where the content is: by the setting, by what Vercel says, or by Git. */
export function findSource(
  setting: NonNullable<Setting>,
  env: Environment = process.env,
  git: AskGit = askGit,
  contentDir = resolveSitePaths().contentDir,
): Source {
  const { repository, branch } = typeof setting === 'object' ? setting : {}
  return {
    address: repository ?? vercelRepository(env) ?? git('remote', 'get-url', 'origin'),
    branch: branch ?? vercelBranch(env) ?? defaultBranch(git) ?? 'main',
    folder: git('rev-parse', '--show-prefix') ?? folderInProject(contentDir),
  }
}

const vercelHosts: Record<string, string> = { github: 'github.com', gitlab: 'gitlab.com', bitbucket: 'bitbucket.org' }

/** https://vercel.com/docs/environment-variables/system-environment-variables */
function vercelRepository(env: Environment): string | undefined {
  const { VERCEL_GIT_PROVIDER = '', VERCEL_GIT_REPO_OWNER: owner, VERCEL_GIT_REPO_SLUG: name } = env
  const host = vercelHosts[VERCEL_GIT_PROVIDER]
  return host && owner && name ? `https://${host}/${owner}/${name}` : undefined
}

/** The branch of a preview is gone when it is merged. */
function vercelBranch({ VERCEL_ENV, VERCEL_GIT_COMMIT_REF }: Environment): string | undefined {
  return (VERCEL_ENV === 'production' && VERCEL_GIT_COMMIT_REF) || undefined
}

function defaultBranch(git: AskGit): string | undefined {
  return git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.replace(/^origin\//, '')
}

/** Without Git, the project is taken for the root of the repository. */
function folderInProject(contentDir: string): string | undefined {
  const path = relative(resolve('.'), contentDir).replaceAll(sep, '/')
  return /^(\.\.(\/|$)|\/|[a-z]:)/i.test(path) ? undefined : path && `${path}/`
}

function askGit(...args: string[]): string | undefined {
  const question = args.join(' ')
  if (!answers.has(question)) {
    const { status, stdout } = spawnSync('git', args, { cwd: resolveSitePaths().contentDir, encoding: 'utf8' })
    answers.set(question, status === 0 ? stdout.trimEnd() : undefined)
  }
  return answers.get(question)
}
