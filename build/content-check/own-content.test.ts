import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { formatProblem } from '@/lib/content/problem'
import { checkContent } from './check-content'

test('our own content has no problem, not even a warning', async () => {
  const { problems } = await checkContent(resolve('content'), new Date().toISOString())

  expect(problems.map(formatProblem)).toEqual([])
})
