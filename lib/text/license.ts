/** A licence: its name, as readers see it, and the URL of its text. */
export type License = { name: string; url: string }

const CREATIVE_COMMONS = 'https://creativecommons.org/'

/**
 * The current licences of Creative Commons, by their identifiers in the SPDX License List (https://spdx.org/licenses/).
 * Their URLs lead to a summary in the reader’s language.
 */
const LICENSES = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: `${CREATIVE_COMMONS}licenses/by/4.0/` },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: `${CREATIVE_COMMONS}licenses/by-sa/4.0/` },
  'CC-BY-ND-4.0': { name: 'CC BY-ND 4.0', url: `${CREATIVE_COMMONS}licenses/by-nd/4.0/` },
  'CC-BY-NC-4.0': { name: 'CC BY-NC 4.0', url: `${CREATIVE_COMMONS}licenses/by-nc/4.0/` },
  'CC-BY-NC-SA-4.0': { name: 'CC BY-NC-SA 4.0', url: `${CREATIVE_COMMONS}licenses/by-nc-sa/4.0/` },
  'CC-BY-NC-ND-4.0': { name: 'CC BY-NC-ND 4.0', url: `${CREATIVE_COMMONS}licenses/by-nc-nd/4.0/` },
  'CC0-1.0': { name: 'CC0 1.0', url: `${CREATIVE_COMMONS}publicdomain/zero/1.0/` },
} as const satisfies Record<string, License>

/** The short name of a licence in the settings and in posts: `CC-BY-4.0`. */
export type LicenseId = keyof typeof LICENSES

// Object.keys loses the names.
export const licenseIds = Object.keys(LICENSES) as LicenseId[]

/** What a post can have as its `license`; `none` excepts it from that of the settings. */
export type PostLicense = LicenseId | 'none'

export const postLicenses: readonly PostLicense[] = [...licenseIds, 'none']

export function getLicense(id: LicenseId): License {
  return LICENSES[id]
}

/** Whether a licence is one of Creative Commons, of whatever version. */
export function isCreativeCommons({ url }: License): boolean {
  return url.startsWith(CREATIVE_COMMONS)
}
