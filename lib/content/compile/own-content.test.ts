import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { resolveSitePaths } from '@/lib/config/paths'
import { formatIssue } from '@/lib/diagnostics/issue'
import { createCompiler } from './compiler'

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

test('finds no issue in our own content, not even a warning', async () => {
  const compile = createCompiler({ ...resolveSitePaths(), contentDir: resolve('content') })
  const { issues, site } = await compile()

  expect(issues.map(formatIssue)).toEqual([])
  expect(site.pages.length + site.posts.length).toBeGreaterThan(0)
})
