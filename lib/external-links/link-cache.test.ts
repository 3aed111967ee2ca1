import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@/lib/images/testing/an-image'
import { openLinkCache } from './link-cache'

const URL_A = 'https://example.org/a'
const URL_B = 'https://example.org/b'

test('keeps what is known for seven days from the day it was looked at', async () => {
  const path = join(await temporaryFolder(), 'cache', 'links.json')
  const first = openLinkCache(path, new Date('2026-01-01T00:00:00Z'))
  first.states.set(URL_A, { state: 'ok' })
  first.save()
  const second = openLinkCache(path, new Date('2026-01-05T00:00:00Z'))
  second.states.set(URL_B, { state: 'moved', to: URL_A })
  second.save()

  const keysAt = (day: string) => [...openLinkCache(path, new Date(`${day}T00:00:00Z`)).states.keys()]
  expect(keysAt('2026-01-07')).toEqual([URL_A, URL_B])
  expect(keysAt('2026-01-08')).toEqual([URL_B])
  expect(keysAt('2026-01-12')).toEqual([])
})

test('begins anew if its file cannot be read', async () => {
  const path = join(await temporaryFolder(), 'links.json')
  writeFileSync(path, '[{"url": ')
  const cache = openLinkCache(path)
  expect([...cache.states]).toEqual([])
  cache.save()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([])
})
