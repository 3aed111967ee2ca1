import { expect, test } from 'vitest'
import { getLicense, licenseIds } from './license'

test.each(licenseIds)('%s has the name and the URL that follow from its parts', (id) => {
  const { name, url } = getLicense(id)
  expect(name.replaceAll(' ', '-')).toBe(id)
  const [terms = '', version] = name.replace(/^CC /, '').split(' ')
  const part = terms === 'CC0' ? 'publicdomain/zero' : `licenses/${terms.toLowerCase()}`
  expect(url).toBe(`https://creativecommons.org/${part}/${version}/`)
})
