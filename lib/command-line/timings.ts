/** Measures the steps of a command. */
export type Timings = {
  /** Runs a step. Steps may run at the same time. */
  time: <T>(step: string, run: () => Promise<T>) => Promise<T>
  /** The seconds since the beginning: `9.8 s`. */
  total: () => string
  /** A line a step: when it began, how long it took, and its name. */
  format: () => string
}

/** @param now the time in milliseconds */
export function createTimings(now: () => number = () => performance.now()): Timings {
  const start = now()
  const steps: { step: string; from: number; to: number }[] = []
  const format = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`.padStart(8)
  return {
    async time(step, run) {
      const from = now()
      const result = await run()
      steps.push({ step, from, to: now() })
      return result
    },
    total: () => format(now() - start).trim(),
    format: () =>
      ['   begin    took  step']
        .concat(
          [...steps]
            .sort((a, b) => a.from - b.from)
            .map(({ step, from, to }) => `${format(from - start)}${format(to - from)}  ${step}`),
        )
        .join('\n'),
  }
}
