import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { checkContent } from '@/lib/content/compile/compile-content'
import { formatIssue } from '@/lib/diagnostics/issue'

// How fast it is on a busy machine is not what this is about.
vi.setConfig({ testTimeout: 60_000 })

test('our own content has no problem, not even a warning', async () => {
  const { issues } = await checkContent(resolve('content'), new Date().toISOString())

  expect(issues.map(formatIssue)).toEqual([])
})
