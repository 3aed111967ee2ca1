import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { resolveBin } from '@/lib/node/process'

/** A file of each folder, what it must not import, and something that it may. */
const walls: { file: string; forbidden: string[]; allowed: string }[] = [
  {
    file: 'lib/output/planted.ts',
    forbidden: ['components/post/prose', 'lib/content/compile/related'],
    allowed: 'lib/content/site',
  },
  {
    file: 'lib/authoring/planted.ts',
    forbidden: ['components/post/prose', 'scripts/build'],
    allowed: 'lib/content/compile/name-finder',
  },
  {
    file: 'lib/import/plan/planted.ts',
    forbidden: ['components/post/prose', 'scripts/build'],
    allowed: 'lib/import/source-site',
  },
  {
    file: 'lib/authoring/planted.ts',
    forbidden: ['lib/import/source-site'],
    allowed: 'lib/markdown/pipeline',
  },
  {
    file: 'lib/export/planted.ts',
    forbidden: ['components/post/prose', 'app/layout', 'scripts/build'],
    allowed: 'lib/hosts/hosts',
  },
  {
    file: 'lib/config/planted.ts',
    forbidden: ['lib/content/kinds', 'lib/markdown/pipeline'],
    allowed: 'lib/text/language',
  },
  {
    file: 'lib/text/planted.ts',
    forbidden: ['lib/content/kinds', 'lib/routing/urls'],
    allowed: 'lib/diagnostics/issue',
  },
  { file: 'lib/diagnostics/planted.ts', forbidden: ['lib/content/kinds'], allowed: 'lib/text/slugify' },
  {
    file: 'lib/dev-server/planted.ts',
    forbidden: ['lib/content/compile/related', 'lib/content/check/rules', 'app/layout'],
    allowed: 'lib/node/listen',
  },
  {
    file: 'lib/desk/planted.ts',
    forbidden: ['lib/content/compile/related', 'lib/content/check/rules', 'components/post/prose'],
    allowed: 'lib/content/queries/posts',
  },
  {
    file: 'lib/language/planted.ts',
    forbidden: ['lib/content/kinds', 'components/post/prose'],
    allowed: 'lib/config/settings',
  },
  { file: 'lib/html/planted.ts', forbidden: ['lib/routing/urls', 'lib/text/words'], allowed: 'lib/html/css-urls' },
  {
    file: 'lib/markdown/plugins/planted.ts',
    forbidden: ['lib/routing/urls', 'lib/content/site'],
    allowed: 'lib/diagnostics/issue',
  },
  {
    file: 'lib/content/model/planted.ts',
    forbidden: ['lib/content/compile/related', 'lib/content/queries/posts'],
    allowed: 'lib/content/front-matter/fields',
  },
  {
    file: 'lib/content/front-matter/planted.ts',
    forbidden: ['lib/content/compile/related'],
    allowed: 'lib/dates/parse-date',
  },
  {
    file: 'lib/content/queries/planted.ts',
    forbidden: ['lib/content/compile/related', 'lib/content/check/rules'],
    allowed: 'lib/content/site',
  },
  {
    file: 'lib/theme/planted.ts',
    forbidden: ['lib/content/site', 'lib/output/files', 'components/post/prose'],
    allowed: 'lib/routing/urls',
  },
  {
    file: 'lib/upgrade/planted.ts',
    forbidden: ['lib/config/settings', 'lib/content/site'],
    allowed: 'lib/command-line/command',
  },
  {
    file: 'lib/routing/planted.ts',
    forbidden: ['lib/content/compile/related', 'lib/output/files'],
    allowed: 'lib/content/site',
  },
  {
    file: 'lib/metadata/planted.ts',
    forbidden: ['lib/content/compile/related', 'app/layout'],
    allowed: 'lib/routing/urls',
  },
  {
    file: 'lib/external-links/planted.ts',
    forbidden: ['lib/content/compile/related', 'app/layout'],
    allowed: 'lib/diagnostics/issue',
  },
  {
    file: 'components/post/planted.tsx',
    forbidden: ['lib/content/queries/posts', 'lib/content/compile/related', 'app/layout'],
    allowed: 'lib/content/site',
  },
  {
    file: 'app/posts/planted.tsx',
    forbidden: ['lib/content/queries/posts', 'lib/content/compile/related', 'scripts/build'],
    allowed: 'lib/pages/post-page',
  },
  {
    file: 'app/desk/planted.tsx',
    forbidden: ['lib/content/queries/store', 'lib/content/compile/related'],
    allowed: 'lib/content/queries/posts',
  },
  {
    file: 'lib/build-cache/planted.ts',
    forbidden: ['components/post/prose', 'lib/content/compile/related', 'app/layout'],
    allowed: 'lib/pages/routes',
  },
  {
    file: 'lib/pages/planted.ts',
    forbidden: ['components/post/prose', 'lib/content/compile/related', 'app/layout'],
    allowed: 'lib/content/queries/posts',
  },
  {
    file: 'client/search/planted.ts',
    forbidden: ['lib/routing/urls', 'components/post/prose'],
    allowed: 'lib/text/words',
  },
  { file: 'scripts/planted.ts', forbidden: ['components/post/prose', 'app/layout'], allowed: 'lib/node/process' },
]

type Planted = { file: string; code: string; isAllowed: boolean }

const imports: Planted[] = walls.flatMap(({ file, forbidden, allowed }) => [
  ...forbidden.flatMap((imported) => [
    { file, code: importOf(`@/${imported}`), isAllowed: false },
    { file, code: importOf(posix.relative(posix.dirname(file), imported)), isAllowed: false },
  ]),
  { file, code: importOf(`@/${allowed}`), isAllowed: true },
])

const planted: Planted[] = [
  ...imports,
  { file: 'lib/export/planted.ts', code: "export { x } from '@/app/layout'\n", isAllowed: false },
  { file: 'lib/export/planted.ts', code: "export const x = import('@/app/layout')\n", isAllowed: false },
  { file: 'app/posts/planted.tsx', code: importOf('contentlayer/generated'), isAllowed: false },
  { file: 'app/posts/planted.tsx', code: importOf('node:fs'), isAllowed: false },
  { file: 'app/posts/planted.tsx', code: importOf('next/link'), isAllowed: false },
  { file: 'site.config.ts', code: importOf('@/lib/routing/urls'), isAllowed: false },
]

const folder = mkdtempSync(join(tmpdir(), 'walls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const refused = lintPlanted()

test.each(planted)('$file with $code', ({ file, code, isAllowed }) => {
  expect(refused.has(pathOf({ file, code, isAllowed }))).toBe(!isAllowed)
})

function importOf(imported: string): string {
  return `import { x } from '${imported}'\n\nexport const y = x\n`
}

/** Each case has a file of its own, in the folder whose walls it tries. */
function pathOf(one: Planted): string {
  if (one.file === 'site.config.ts') return one.file
  const number = planted.findIndex(({ file, code }) => file === one.file && code === one.code)
  return one.file.replace('planted', `planted-${number}`)
}

/** The planted files whose imports the project's own lint rules refuse. */
function lintPlanted(): Set<string> {
  cpSync('biome.json', join(folder, 'biome.json'))
  for (const one of planted) {
    const path = join(folder, pathOf(one))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, one.code)
  }
  const biome = resolveBin('@biomejs/biome', 'biome')
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] }
  return new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => location.path.replaceAll('\\', '/')),
  )
}
