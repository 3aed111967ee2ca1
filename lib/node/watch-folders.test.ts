import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchFolders } from './watch-folders'

vi.mock('chokidar', { spy: true })

vi.setConfig({ testTimeout: 60_000 })

const PATIENCE = { timeout: 20_000 }

/** Two folders that are watched, the second of which does not exist, and how often something was reported. */
async function aWatcher() {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'watch-')))
  const [content, other] = [join(home, 'content'), join(home, 'public')]
  mkdirSync(content)
  const onChange = vi.fn()
  const close = watchFolders([content, other], onChange)
  onTestFinished(async () => {
    await close()
    rmSync(home, { recursive: true, force: true })
  })
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), PATIENCE)
  /** Does something, and waits until it is reported. */
  const expectReport = async (change: () => void) => {
    // What came before has been reported.
    await new Promise((resolve) => setTimeout(resolve, 300))
    onChange.mockClear()
    change()
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), PATIENCE)
  }
  return { home, content, other, expectReport }
}

test('reports new, changed and removed files', async () => {
  const { content, expectReport } = await aWatcher()
  await expectReport(() => writeFileSync(join(content, 'a.md'), 'a'))
  await expectReport(() => writeFileSync(join(content, 'a.md'), 'b'))
  await expectReport(() => rmSync(join(content, 'a.md')))
})

test('reports files of a folder that did not exist', async () => {
  const { other, expectReport } = await aWatcher()
  await expectReport(() => mkdirSync(other))
  await expectReport(() => writeFileSync(join(other, 'a.txt'), 'a'))
})

test('reports that a folder is gone, that it is back, and what changes in it then', async () => {
  const { home, content, expectReport } = await aWatcher()
  writeFileSync(join(content, 'a.md'), 'a')
  await expectReport(() => renameSync(content, join(home, 'away')))
  await expectReport(() => renameSync(join(home, 'away'), content))
  await expectReport(() => writeFileSync(join(content, 'a.md'), 'b'))
})

test('reports what changes in a folder that has been replaced at once', async () => {
  const { home, content, expectReport } = await aWatcher()
  mkdirSync(join(home, 'new'))
  await expectReport(() => {
    renameSync(content, join(home, 'old'))
    renameSync(join(home, 'new'), content)
  })
  await expectReport(() => writeFileSync(join(content, 'a.md'), 'a'))
})

test('says what keeps it from watching everything', async () => {
  const say = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => say.mockRestore())
  const { content } = await aWatcher()
  const watcher: FSWatcher = vi.mocked(watch).mock.results.at(-1)?.value
  for (let file = 0; file < 2; file++)
    watcher.emit('error', Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))
  expect(say.mock.calls).toEqual([
    [`Some changes in ${content} will not be noticed: ENOSPC: no space left (raise fs.inotify.max_user_watches)`],
  ])
})
