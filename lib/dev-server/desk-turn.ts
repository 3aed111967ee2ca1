import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { deskPath } from '@/lib/desk/desk-paths'

/** How long the desk waits for other tabs to ask for their pages, in milliseconds. All of them do after a save. */
const HEAD_START = 250

/** How long it waits for these pages, in milliseconds. */
const MAX_WAIT = 2000

/**
 * Lets the pages of other tabs be rendered before the desk: one process renders both, and the author is looking at the
 * page that is being written.
 *
 * @returns a function that resolves when a request of Next’s router may be answered
 */
export function createDeskTurn({ headStart = HEAD_START, maxWait = MAX_WAIT } = {}) {
  const inProgress = new Set<ServerResponse>()
  return async (path: string, response: ServerResponse): Promise<void> => {
    if (!path.startsWith(deskPath)) {
      inProgress.add(response)
      response.once('close', () => inProgress.delete(response))
      return
    }
    await setTimeout(headStart)
    const pages = [...inProgress].map((page) => once(page, 'close'))
    await Promise.race([Promise.all(pages), setTimeout(maxWait, undefined, { ref: false })])
  }
}
