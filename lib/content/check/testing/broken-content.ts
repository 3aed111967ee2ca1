import { brokenBodies } from './broken-bodies'
import { brokenFields } from './broken-fields'
import { brokenImages } from './broken-images'
import { brokenOldAddresses } from './broken-old-addresses'
import { brokenOpenings } from './broken-openings'
import { brokenPlaces } from './broken-places'
import { brokenReferences } from './broken-references'
import { brokenTaxonomy } from './broken-taxonomy'
import { brokenYaml } from './broken-yaml'
import type { ContentCase } from './content-case'

/**
 * What authors get wrong, with the place a person would point at. No two cases use one file, one slug
 * or one topic, so that they can stand in a content folder all together.
 */
export const brokenContent: ContentCase[] = [
  ...brokenOpenings,
  ...brokenYaml,
  ...brokenFields,
  ...brokenTaxonomy,
  ...brokenPlaces,
  ...brokenBodies,
  ...brokenReferences,
  ...brokenImages,
  ...brokenOldAddresses,
]
