import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'

/** Where a server listens: on this machine alone, unless `HOST` says otherwise, such as `0.0.0.0` for every interface. */
export type ListenAddress = { host: string; port: number }

/** Reads `HOST` (default: loopback) and `PORT` (default: 3000). */
export function getListenAddress({ HOST, PORT }: Record<string, string | undefined> = process.env): ListenAddress {
  return { host: HOST || '127.0.0.1', port: Number(PORT || 3000) }
}

/**
 * Starts to listen.
 *
 * @param address port 0 for any free port
 * @returns the URL of the server, without a trailing slash
 * @throws with a fix if it cannot listen there
 */
export async function listen(server: Server, { host, port }: ListenAddress): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Error(`Port ${port} is taken. Choose another one with the environment variable PORT: PORT=${port + 1}.`)
    throw new Error(`Cannot listen on ${host}:${port}: ${message}. Correct the environment variables HOST and PORT.`)
  }
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return `http://${isLoopback(host) || isEveryInterface(host) ? 'localhost' : toUrlHost(host)}:${bound}`
}

/** The hosts at which other devices reach a server that listens on `host`. */
export function getNetworkHosts(host: string): string[] {
  if (isLoopback(host)) return []
  if (!isEveryInterface(host)) return [toUrlHost(host)]
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
}

/** Lists the URLs of a page, for this machine and for other devices: `http://localhost:3000/ and http://192.0.2.7:3000/`. */
export function formatUrls(url: string, { host }: ListenAddress, path: string): string {
  const { port } = new URL(url)
  const origins = [url, ...getNetworkHosts(host).map((name) => `http://${name}:${port || 80}`)].map(
    (origin) => new URL(origin).origin,
  )
  return [...new Set(origins)].map((origin) => origin + path).join(' and ')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function isEveryInterface(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function toUrlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
