import { mapInWorkers } from '@/lib/node/worker-pool'
import { double } from './double'

/** A script of its own: prints the last of 250 numbers that worker threads have doubled. */
const numbers = Array.from({ length: 250 }, (_, index) => index)
const results = await mapInWorkers(numbers, double, new URL('./double.ts', import.meta.url))
for (const result of results.slice(-1)) console.log(result.status === 'fulfilled' ? result.value.number : result.reason)
