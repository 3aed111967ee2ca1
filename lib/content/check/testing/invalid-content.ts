import type { ContentCase } from './content-case'
import { invalidAliases } from './invalid-aliases'
import { invalidBodies } from './invalid-bodies'
import { invalidFields } from './invalid-fields'
import { invalidFrontMatter } from './invalid-front-matter'
import { invalidImages } from './invalid-images'
import { invalidLocations } from './invalid-locations'
import { invalidReferences } from './invalid-references'
import { invalidTaxonomy } from './invalid-taxonomy'
import { invalidYaml } from './invalid-yaml'

/**
 * What authors get wrong, with the position at which a person would point. No two cases share a file, a slug or a
 * topic, so that all of them fit into one content folder.
 */
export const invalidContent: ContentCase[] = [
  ...invalidFrontMatter,
  ...invalidYaml,
  ...invalidFields,
  ...invalidTaxonomy,
  ...invalidLocations,
  ...invalidBodies,
  ...invalidReferences,
  ...invalidImages,
  ...invalidAliases,
]
