import { threadId } from 'node:worker_threads'

/** A task for worker threads in tests, which fails for negative numbers. */
export async function double(number: number): Promise<{ number: number; threadId: number }> {
  if (number < 0) throw new Error(`${number} is negative`)
  return { number: 2 * number, threadId }
}
