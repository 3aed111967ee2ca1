import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aSourceSite } from '@/lib/import/testing/builders'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { outputFile } from '@/lib/node/fs'
import { runVerification } from './run-verification'

const source = aSourceSite({ assets: [{ file: 'plan.pdf', path: '/plan.pdf' }] })

function run(root: string, built?: string) {
  return runVerification(source, { root, built, against: undefined, asJson: false })
}

test('writes a report, and says whether something is lost', async () => {
  const root = writeFolder({ 'out/index.html': '' })
  expect(await run(root)).toMatchObject({ isLossless: false })
  expect(readFileSync(join(root, 'verify-report.md'), 'utf8')).toContain('- `/plan.pdf` (other files): 404')
  await outputFile(join(root, 'out/plan.pdf'), '')
  expect(await run(root)).toMatchObject({ isLossless: true })
})

test('says what to do if there is no build', async () => {
  const root = writeFolder()
  await expect(run(root, 'site')).rejects.toThrow(/there is no built site in .*site \(run npm run build\)/)
  expect(existsSync(join(root, 'verify-report.md'))).toBe(false)
})
