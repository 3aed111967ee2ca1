import { truncate } from '@/lib/text/truncate'

const TIMEOUT = 30_000

/**
 * Sends a request to another host.
 *
 * @returns the body of the response
 * @throws if the host cannot be reached within 30 seconds, or responds with an error
 */
export async function request(url: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) }).catch(({ message, cause }) => {
    throw new Error(`${url} cannot be reached: ${cause?.message || message}`)
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`${url} responded with ${response.status}: ${truncate(body, 500)}`)
  return body
}
