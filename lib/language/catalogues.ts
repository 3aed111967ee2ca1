import type { Catalogue } from './message'
import { ar } from './messages/ar'
import { de } from './messages/de'
import { en } from './messages/en'
import { es } from './messages/es'
import { fr } from './messages/fr'
import { ja } from './messages/ja'

/** The languages of the interface, by the language alone (BCP 47): British and American English have the same words. */
export const catalogues: Record<string, Catalogue> = { ar, de, en, es, fr, ja }
