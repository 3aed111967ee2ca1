import { threadId } from 'node:worker_threads'

/** Work for the threads of a test; there is no double of a negative number. */
export async function double(number: number): Promise<{ number: number; threadId: number }> {
  if (number < 0) throw new Error(`${number} is negative`)
  return { number: 2 * number, threadId }
}
