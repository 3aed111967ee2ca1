import { afterEach, expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { declaredSiteUrl, siteUrl } from './urls'

vi.mock('@/site.config', () => ({ siteConfig: { url: 'https://settings.example' } }))

afterEach(() => {
  vi.unstubAllEnvs()
  siteConfig.url = 'https://settings.example'
})

test('SITE_URL takes precedence over the settings, and the settings over Vercel', () => {
  vi.stubEnv('VERCEL_URL', 'notes-x1y2.vercel.app')
  vi.stubEnv('VERCEL_PROJECT_PRODUCTION_URL', 'ada.example')
  vi.stubEnv('SITE_URL', 'https://variable.example/notes')
  expect(declaredSiteUrl()).toBe('https://variable.example/notes')
  vi.stubEnv('SITE_URL', '')
  expect(declaredSiteUrl()).toBe('https://settings.example')
  delete siteConfig.url
  expect(declaredSiteUrl()).toBe('https://ada.example')
  vi.stubEnv('VERCEL_PROJECT_PRODUCTION_URL', undefined)
  expect(declaredSiteUrl()).toBe('https://notes-x1y2.vercel.app')
})

test('falls back to the URL of npm start', () => {
  delete siteConfig.url
  for (const name of ['SITE_URL', 'VERCEL_URL', 'VERCEL_PROJECT_PRODUCTION_URL', 'PORT']) vi.stubEnv(name, undefined)
  expect(declaredSiteUrl()).toBeUndefined()
  expect(siteUrl()).toBe('http://localhost:3000')
  vi.stubEnv('PORT', '4000')
  expect(siteUrl()).toBe('http://localhost:4000')
})
