import type { Scheme } from './colour'
import type { ColourName, ThemeValueName } from './theme-values'
import type { WebFont } from './web-font'

/** A theme as everything that shows colours and fonts reads it. Plain data. */
export type Theme = {
  /** Each value as CSS. */
  values: Record<ThemeValueName, string>
  /** sRGB, `#rrggbb`. */
  colours: Record<ColourName, Record<Scheme, string>>
  fonts: WebFont[]
  /** All other rules of its files. */
  css: string
}
