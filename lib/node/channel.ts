/** Creates a channel of which a subscriber receives the newest value, each at most once. */
export function createChannel<T>(): { send: (value: T) => void; subscribe: () => () => Promise<T> } {
  let latest: { value: T } | undefined
  let waiting: (() => void)[] = []
  return {
    send(value) {
      latest = { value }
      for (const resolve of waiting) resolve()
      waiting = []
    },
    subscribe() {
      let received: { value: T } | undefined
      return async () => {
        while (!latest || latest === received) await new Promise<void>((resolve) => waiting.push(resolve))
        received = latest
        return latest.value
      }
    },
  }
}
