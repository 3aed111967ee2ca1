import { afterEach, expect, test, vi } from 'vitest'
import { whenHydrated } from './when-hydrated'

afterEach(() => vi.unstubAllGlobals())

test('without React there is nothing to wait for', async () => {
  await expect(whenHydrated(document.createElement('p'))).resolves.toBeUndefined()
})

test('with React, an element is waited for until it is React’s', async () => {
  vi.stubGlobal('__next_f', [])
  const element = document.createElement('p')
  const done = vi.fn()
  const waiting = whenHydrated(element).then(done)
  await new Promise(requestAnimationFrame)
  expect(done).not.toHaveBeenCalled()
  Object.assign(element, { __reactFiber$x: {} })
  await waiting
})
