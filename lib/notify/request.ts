/**
 * Asks another host.
 *
 * @returns what it answers
 * @throws when it cannot be reached, and when it does not take it
 */
export async function ask(url: string, request: RequestInit = {}): Promise<string> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(30_000) }).catch(({ message, cause }) => {
    throw new Error(`${url} cannot be reached: ${cause?.message || message}`)
  })
  const answer = await response.text()
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${answer.slice(0, 500)}`)
  return answer
}
