import { afterEach, expect, test, vi } from 'vitest'
import { whenHydrated } from './when-hydrated'

afterEach(() => vi.unstubAllGlobals())

test('resolves immediately without React', async () => {
  await expect(whenHydrated(document.createElement('p'))).resolves.toBeUndefined()
})

test('waits with React until the element is hydrated', async () => {
  vi.stubGlobal('__next_f', [])
  const element = document.createElement('p')
  const done = vi.fn()
  const waiting = whenHydrated(element).then(done)
  await new Promise(requestAnimationFrame)
  expect(done).not.toHaveBeenCalled()
  Object.assign(element, { __reactFiber$x: {} })
  await waiting
})
