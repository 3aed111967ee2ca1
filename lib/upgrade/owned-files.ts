import { type Git, scratchIndex } from './git'

/** What belongs to the owner of a blog: an upgrade leaves it as it is. */
const OWNED_FOLDERS = ['content', 'public']
const OWNED_FILES = ['site.config.ts', 'styles/theme.css']

/** How the files that an upgrade leaves alone are named in a sentence. */
export const ownedFiles = [...OWNED_FOLDERS.map((folder) => `${folder}/`), ...OWNED_FILES]

/**
 * Replaces the owner’s files in a release by those of the blog. A single file that the blog does not have yet comes with
 * the release.
 *
 * @param release a tree or commit
 * @returns the tree
 */
export function keepOwnedFiles(git: Git, release: string): string {
  const listFiles = (tree: string): TreeEntry[] => {
    const listed = git.run(['ls-tree', '-r', '-z', tree]).split('\0').filter(Boolean)
    return listed.map((entry) => ({ entry, file: entry.slice(entry.indexOf('\t') + 1) }))
  }
  const ours = listFiles('HEAD').filter(({ file }) => OWNED_FILES.includes(file) || isInOwnedFolder(file))
  const replaced = new Set(ours.map(({ file }) => file))
  const theirs = listFiles(release).filter(({ file }) => !replaced.has(file) && !isInOwnedFolder(file))
  return writeTree(git, [...theirs, ...ours])
}

/** A file as `git ls-tree` lists it, and its path. */
type TreeEntry = { entry: string; file: string }

function isInOwnedFolder(file: string): boolean {
  return OWNED_FOLDERS.some((folder) => file.startsWith(`${folder}/`))
}

function writeTree(git: Git, entries: TreeEntry[]): string {
  const env = { GIT_INDEX_FILE: scratchIndex(git) }
  git.run(['read-tree', '--empty'], { env })
  git.run(['update-index', '-z', '--index-info'], { env, input: entries.map(({ entry }) => `${entry}\0`).join('') })
  return git.run(['write-tree'], { env })
}
