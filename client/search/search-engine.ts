import type { Reply } from '@/client/search-worker'
import type { Answer, Question } from './answer'

/** Makes nothing but the worker’s address one that a worker may be made from (Trusted Types). */
const policy = globalThis.trustedTypes?.createPolicy('search-worker', { createScriptURL: (url) => url })

/** In milliseconds: what is asked between two keys would load pages that nobody looks at. */
const QUIET = 100

/**
 * Asks the worker one question at a time; one that is asked meanwhile waits, and is dropped when there is a
 * newer one.
 */
export class SearchEngine {
  #worker: Worker | undefined
  #running: Promise<unknown> | undefined
  #newest = 0

  /** Starts loading what the first question needs. */
  warmUp(): void {
    this.#running = this.#send(undefined).catch(() => undefined)
  }

  /**
   * @returns nothing where a newer question was asked before this one’s turn
   * @throws where the index cannot be loaded; the next question tries again
   */
  async ask(question: Question): Promise<Answer | undefined> {
    this.#newest++
    const turn = this.#newest
    await new Promise((resolve) => setTimeout(resolve, QUIET))
    if (turn !== this.#newest) return undefined
    await this.#running
    if (turn !== this.#newest) return undefined
    const answer = this.#send(question)
    this.#running = answer.catch(() => undefined)
    return answer
  }

  #send(question: Question | undefined): Promise<Answer | undefined> {
    this.#worker ??= startWorker()
    const worker = this.#worker
    return new Promise<Answer | undefined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => (data instanceof Error ? reject(data) : resolve(data))
      worker.onerror = () => reject(new Error('The worker does not run'))
      worker.postMessage(question)
    }).catch((error) => {
      // What could not be loaded is asked for again by a new one only.
      worker.terminate()
      this.#worker = undefined
      throw error
    })
  }
}

function startWorker(): Worker {
  const url = new URL('./search-worker.js', import.meta.url).href
  // A string is what this returns where nothing has to be trusted.
  return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: 'module' })
}
