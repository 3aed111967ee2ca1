import { expect, test, vi } from 'vitest'
import { siteConfig as validSettings } from '@/lib/testing/site-config'

/** Loads the settings as if `site.config.ts` had these. */
async function loadSettings(siteConfig: unknown) {
  vi.resetModules()
  vi.doMock('@/site.config', () => ({ siteConfig }))
  return import('./settings')
}

test('valid settings are as they were written', async () => {
  const { siteConfig, settingsFindings } = await loadSettings(validSettings)
  expect(siteConfig).toEqual(validSettings)
  expect(settingsFindings).toEqual([])
})

test('the language has the form that browsers expect', async () => {
  expect((await loadSettings({ ...validSettings, language: 'EN-us' })).siteConfig.language).toBe('en-US')
})

test('an invalid setting is replaced with a valid one and reported', async () => {
  const { title: _, ...rest } = validSettings
  const { siteConfig, settingsFindings } = await loadSettings({ ...rest, language: 'deutsch', postsPerPage: -1 })
  expect(siteConfig).toMatchObject({ language: 'en', title: 'Untitled', description: rest.description })
  expect(siteConfig.postsPerPage).toBeUndefined()
  expect(settingsFindings.map(({ path }) => path)).toEqual([['title'], ['language'], ['postsPerPage']])
})

test('without settings, everything is missing and nothing throws', async () => {
  const { siteConfig, settingsFindings } = await loadSettings(undefined)
  expect(siteConfig.timeZone).toBe('UTC')
  expect(settingsFindings).toHaveLength(1)
})
