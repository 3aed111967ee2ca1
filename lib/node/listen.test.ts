import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { formatUrls, getListenAddress, getNetworkHosts, listen } from './listen'

function aServer() {
  const server = createServer((_, response) => response.end('here'))
  onTestFinished(() => {
    server.close()
  })
  return server
}

test('listens on this machine alone, on port 3000, unless the environment says otherwise', () => {
  expect(getListenAddress({})).toEqual({ host: '127.0.0.1', port: 3000 })
  expect(getListenAddress({ HOST: '', PORT: '' })).toEqual({ host: '127.0.0.1', port: 3000 })
  expect(getListenAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 })
})

test('returns a URL at which it can be reached', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const url = await listen(aServer(), { host, port: 0 })
    expect(url).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await (await fetch(url)).text()).toBe('here')
  }
})

test('suggests another port if the port is taken', async () => {
  const port = Number(new URL(await listen(aServer(), { host: '127.0.0.1', port: 0 })).port)
  await expect(listen(aServer(), { host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} is taken. Choose another one with the environment variable PORT: PORT=${port + 1}.`,
  )
})

test('names both variables if it cannot listen on a host', async () => {
  await expect(listen(aServer(), { host: '192.0.2.1', port: 0 })).rejects.toThrow(
    /^Cannot listen on 192\.0\.2\.1:0: .* Correct the environment variables HOST and PORT\.$/,
  )
})

test('lists a URL for this machine, and one for every address of the network', () => {
  expect(formatUrls('http://localhost:3000', { host: '127.0.0.1', port: 0 }, '/')).toBe('http://localhost:3000/')
  expect(formatUrls('http://192.0.2.1:80', { host: '192.0.2.1', port: 80 }, '/')).toBe('http://192.0.2.1/')
})

test('knows at which hosts other devices reach it', () => {
  expect(getNetworkHosts('127.0.0.1')).toEqual([])
  expect(getNetworkHosts('192.0.2.1')).toEqual(['192.0.2.1'])
  expect(getNetworkHosts('2001:db8::1')).toEqual(['[2001:db8::1]'])
  expect(getNetworkHosts('0.0.0.0')).not.toContain('127.0.0.1')
})
