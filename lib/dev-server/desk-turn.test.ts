import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createDeskTurn } from './desk-turn'

function aResponse(): ServerResponse {
  // Nothing else of it is used.
  return new EventEmitter() as ServerResponse
}

/** Whether a promise has been resolved, once everything that is due has happened. */
async function isResolved(promise: Promise<void>): Promise<boolean> {
  let resolved = false
  void promise.then(() => {
    resolved = true
  })
  for (let turn = 0; turn < 10; turn++) await setImmediate()
  await new Promise((resolve) => setTimeout(resolve, 20))
  return resolved
}

test('a page is answered at once', async () => {
  const waitForTurn = createDeskTurn({ headStart: 5 })
  expect(await isResolved(waitForTurn('/desk/', aResponse()))).toBe(true)
  expect(await isResolved(waitForTurn('/posts/x/', aResponse()))).toBe(true)
})

test('the desk waits for the pages that were asked for shortly before or after it', async () => {
  const waitForTurn = createDeskTurn({ headStart: 5, maxWait: 60_000 })
  const [before, after] = [aResponse(), aResponse()]
  await waitForTurn('/posts/x/', before)
  const desk = waitForTurn('/desk/posts/', aResponse())
  await waitForTurn('/posts/y/', after)
  expect(await isResolved(desk)).toBe(false)
  before.emit('close')
  expect(await isResolved(desk)).toBe(false)
  after.emit('close')
  expect(await isResolved(desk)).toBe(true)
})

test('the desk does not wait for good', async () => {
  const waitForTurn = createDeskTurn({ headStart: 1, maxWait: 5 })
  await waitForTurn('/posts/x/', aResponse())
  expect(await isResolved(waitForTurn('/desk/', aResponse()))).toBe(true)
})
