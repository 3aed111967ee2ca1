import { checkAliases } from './check-aliases'
import { checkAuthors } from './check-authors'
import { checkBodies } from './check-bodies'
import { checkFileLocations } from './check-file-locations'
import { checkInterfaceLanguage } from './check-interface-language'
import { checkLinks } from './check-links'
import { checkMetadata } from './check-metadata'
import { checkNavigation } from './check-navigation'
import { checkPortraits } from './check-portraits'
import { checkPublicFiles } from './check-public-files'
import { checkReadingPaths } from './check-reading-paths'
import { checkRedirects } from './check-redirects'
import { checkReservedSlugs } from './check-reserved-slugs'
import { checkSeries } from './check-series'
import { checkShareImages } from './check-share-images'
import { checkStyleSheets } from './check-style-sheets'
import { checkTerms } from './check-terms'
import { checkTopics } from './check-topics'
import { checkTranslations } from './check-translations'
import type { Rule } from './checked-site'
import { checkEditorially } from './editorial/rules'

/** The rules of the content check. A new rule is a file here and a line in this table. */
export const rules: Rule[] = [
  () => checkInterfaceLanguage(),
  (site) => checkNavigation(site),
  (site) => checkRedirects(site),
  checkFileLocations,
  checkPublicFiles,
  checkReservedSlugs,
  checkTopics,
  checkAuthors,
  checkPortraits,
  checkReadingPaths,
  checkTranslations,
  checkSeries,
  checkTerms,
  checkAliases,
  checkShareImages,
  checkBodies,
  checkLinks,
  checkStyleSheets,
  checkMetadata,
  checkEditorially,
]
