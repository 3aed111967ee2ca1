import type { WorkerReply } from '@/client/search-worker'
import type { SearchRequest, SearchResponse } from './search-protocol'

/** Trusted Types: this policy is only used for the URL of the worker. */
const policy = globalThis.trustedTypes?.createPolicy('search-worker', { createScriptURL: (url) => url })

/** In milliseconds. A search between two keystrokes would load results that nobody sees. */
const DEBOUNCE = 100

/** Sends requests to the search worker, one at a time. Only the newest of the requests that wait is sent. */
export class SearchEngine {
  #worker: Worker | undefined
  #running: Promise<unknown> | undefined
  #newest = 0

  /** Starts to load what the first search needs. */
  preload(): void {
    this.#running = this.#send(undefined).catch(() => undefined)
  }

  /**
   * @returns `undefined` if a newer request has replaced this one
   * @throws if the index cannot be loaded; the next request tries again
   */
  async search(request: SearchRequest): Promise<SearchResponse | undefined> {
    this.#newest++
    const number = this.#newest
    await new Promise((resolve) => setTimeout(resolve, DEBOUNCE))
    if (number !== this.#newest) return undefined
    await this.#running
    if (number !== this.#newest) return undefined
    const response = this.#send(request)
    this.#running = response.catch(() => undefined)
    return response
  }

  #send(request: SearchRequest | undefined): Promise<SearchResponse | undefined> {
    this.#worker ??= startWorker()
    const worker = this.#worker
    return new Promise<SearchResponse | undefined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => (data instanceof Error ? reject(data) : resolve(data))
      worker.onerror = () => reject(new Error('The search worker could not be started'))
      worker.postMessage(request)
    }).catch((error) => {
      // A failed import is cached for the life of a worker, so the next request starts a new one.
      worker.terminate()
      this.#worker = undefined
      throw error
    })
  }
}

function startWorker(): Worker {
  const url = new URL('./search-worker.js', import.meta.url).href
  // The type of `Worker` does not know `TrustedScriptURL`.
  return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: 'module' })
}
