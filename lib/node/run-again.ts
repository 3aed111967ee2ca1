import { setTimeout as wait } from 'node:timers/promises'
import { hasCode } from './fs'

/** How often, and after how long in milliseconds, a task runs again if a file is gone. */
const MAX_RETRIES = 10
const RETRY_DELAY = 50

/**
 * Creates a function that runs a task; calls while it runs cause one more run after it. If a file is gone that was there
 * a moment ago, the task runs again soon.
 */
export function createRunner(task: () => Promise<void>): () => void {
  let isRunning = false
  let isRequested = false
  let retries = 0
  const run = async () => {
    isRunning = true
    while (isRequested) {
      isRequested = false
      try {
        await task()
        retries = 0
      } catch (error) {
        if (hasCode(error, 'ENOENT') && retries++ < MAX_RETRIES) {
          await wait(RETRY_DELAY)
          isRequested = true
        } else {
          retries = 0
          console.error(error)
        }
      }
    }
    isRunning = false
  }
  return () => {
    isRequested = true
    if (!isRunning) void run()
  }
}
