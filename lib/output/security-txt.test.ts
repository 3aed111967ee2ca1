import { expect, test, vi } from 'vitest'
import { renderSecurityTxt } from './security-txt'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('has the contact, and expires on the first of a month in less than a year', () => {
  expect(renderSecurityTxt('security@blog.example', new Date('2026-02-28T23:59:59Z'))).toBe(
    [
      'Contact: mailto:security@blog.example',
      'Expires: 2027-01-01T00:00:00.000Z',
      'Preferred-Languages: en-GB',
      'Canonical: https://blog.example/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

test.each(['https://blog.example/contact/', 'mailto:ada@blog.example'])(
  'keeps the contact %s, which is a URI',
  (contact) => {
    expect(renderSecurityTxt(contact)).toMatch(new RegExp(`^Contact: ${contact}\n`))
  },
)
