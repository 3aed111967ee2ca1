import { expect, test, vi } from 'vitest'
import { securityTxt } from './security-txt'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('whom to tell stands with the moment after which to ask again', () => {
  expect(securityTxt(new Date('2026-01-01T00:00:00Z'))).toBe(
    [
      'Contact: mailto:security@blog.example',
      'Expires: 2026-12-27T00:00:00.000Z',
      'Preferred-Languages: en-GB',
      'Canonical: https://blog.example/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})
