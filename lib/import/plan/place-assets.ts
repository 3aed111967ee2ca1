import { posix } from 'node:path'
import { isPublished } from '@/lib/import/is-published'
import { readStart } from '@/lib/import/list-exports'
import type { SourceAsset, SourceEntry } from '@/lib/import/source-site'
import { RESERVED_SLUGS } from '@/lib/pages/routes'
import { isFilePath, isFilePossible } from '@/lib/routing/paths'
import type { Target } from './assign-targets'
import { claimName, toAssetName } from './file-names'

/** Where a file goes. */
export type AssetPlace =
  /** Beside the post that alone uses it; its old URL redirects. */
  | { kind: 'bundle'; entry: SourceEntry; name: string }
  /** Into `public/`, at a decoded path: its old one, so that its URL stays. */
  | { kind: 'public'; path: string }

/** Files that a theme needs, and that this blog has of its own. */
const THEME =
  /\.(css|s[ac]ss|less|styl|m?js|jsx?|tsx?|coffee|map|woff2?|ttf|otf|eot|xsl|webmanifest|liquid|rb|lock|gemspec|go|sum|mod|sh|bat|ps1)$/i
/** Data are settings of programs in the main folder, and under some names elsewhere. */
const SETTINGS =
  /^\/[^/]*\.(xml|json|ya?ml|toml)$|\/(package(-lock)?|bower|component|composer|manifest|tsconfig|browserconfig)\.(xml|json)$/i
/** Files that hosts and other services read. */
const OF_HOST =
  /^\/(404\.html|index\.html|_redirects|_headers|\.nojekyll|\.htaccess|robots\.txt|LICENSE(\.\w+)?|README(\.\w+)?|Gemfile|Makefile|Rakefile|Dockerfile.*)$/i

/**
 * Whether a file that nothing refers to is worth keeping: a picture, a paper, a video, rather than a part of a theme.
 * GitHub Pages needs `CNAME` here too.
 */
function isMedia({ path }: SourceAsset): boolean {
  return path === '/CNAME' || (/\.\w+$/.test(path) && ![THEME, SETTINGS, OF_HOST].some((pattern) => pattern.test(path)))
}

/**
 * Decides where the files go that are used, or that are worth keeping.
 *
 * @param uses the posts and pages that refer to each file
 * @param folder the absolute path of the source folder
 */
export async function placeAssets(
  assets: SourceAsset[],
  uses: ReadonlyMap<SourceAsset, ReadonlySet<SourceEntry>>,
  targets: ReadonlyMap<SourceEntry, Target>,
  folder: string,
): Promise<Map<SourceAsset, AssetPlace>> {
  const names = new Map<SourceEntry, Set<string>>()
  const inPublic = new Set<string>()
  const places = new Map<SourceAsset, AssetPlace>()
  for (const asset of assets) {
    const users = [...(uses.get(asset) ?? [])]
    const [only] = users
    if (users.length === 0 && !isMedia(asset)) continue
    const extension = await findRightExtension(posix.join(folder, asset.file))
    if (users.length === 1 && only && targets.get(only)?.folder === 'posts' && canMove(asset, only)) {
      const taken = names.get(only) ?? new Set(['index.md', 'index.html', 'index.txt'])
      names.set(only, taken)
      places.set(asset, {
        kind: 'bundle',
        entry: only,
        name: claimFileName(withExtension(asset.path, extension), taken),
      })
    } else {
      const path = toPublicPath(asset.path)
      const corrected = withExtension(path, extension)
      // Another picture may have the name that this one should have.
      places.set(asset, { kind: 'public', path: inPublic.has(corrected) ? path : corrected })
      inPublic.add(corrected).add(path)
    }
  }
  return places
}

/**
 * Whether a file can go beside a post without a loss: its old URL can redirect to it, or it had none, as the files in the
 * folder of a draft. What else a draft uses had a URL, which cannot lead to what is not published.
 */
function canMove(asset: SourceAsset, entry: SourceEntry): boolean {
  if (!isPublished(entry)) return posix.dirname(asset.file) === posix.dirname(entry.file)
  return canRedirect(asset.path)
}

/** Whether a former path of a file can be in the settings; stars and colons would be patterns there. */
export function canRedirect(path: string): boolean {
  return isFilePath(path) && isFilePossible(path) && !/\*|\/:/.test(path)
}

function claimFileName(path: string, taken: Set<string>): string {
  const { name, ext } = posix.parse(toAssetName(posix.basename(path)))
  const free = claimName(
    name,
    new Set(
      [...taken].filter((file) => posix.extname(file) === ext).map((file) => posix.parse(file).name.toLowerCase()),
    ),
  )
  taken.add(free + ext)
  return free + ext
}

/** The old path, unless it is in a folder of this blog’s own. */
function toPublicPath(path: string): string {
  const [, first = ''] = path.split('/')
  return path.split('/').length > 2 && RESERVED_SLUGS.has(first) ? `/files${path}` : path
}

const SIGNATURES: [pattern: RegExp, extensions: string[]][] = [
  [/^\x89PNG/, ['.png']],
  [/^\xFF\xD8\xFF/, ['.jpg', '.jpeg']],
  [/^GIF8/, ['.gif']],
  [/^RIFF....WEBP/s, ['.webp']],
]

/** The extension that a picture should have; undefined if its own is right. */
async function findRightExtension(file: string): Promise<string | undefined> {
  if (!/\.(png|jpe?g|gif|webp)$/i.test(file)) return undefined
  const start = await readStart(file, 12)
  const [, extensions = []] = SIGNATURES.find(([pattern]) => pattern.test(start)) ?? []
  const isRight = extensions.length === 0 || extensions.includes(posix.extname(file).toLowerCase())
  return isRight ? undefined : extensions[0]
}

function withExtension(path: string, extension: string | undefined): string {
  return extension === undefined ? path : path.replace(/\.\w+$/, extension)
}
