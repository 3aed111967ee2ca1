/** What a colour is for, and so what it has to stand out from. */
type ColourRole = 'background' | 'text' | 'line'

type Colour = {
  role: ColourRole
  /** The colours of texts on this background; every one by default. */
  texts?: readonly string[]
  description: string
}

/** The colours of a theme, `--color-<name>` in CSS. */
export const colours = {
  paper: { role: 'background', description: 'The page, the browser’s interface around it, icons and share images.' },
  raised: { role: 'background', description: 'Code, callouts, fields and notices.' },
  ink: { role: 'text', description: 'The text.' },
  quiet: { role: 'text', description: 'Dates, captions, notes, and the frames of fields.' },
  line: { role: 'line', description: 'Rules and frames.' },
  accent: { role: 'text', description: 'Links, buttons, the focus ring and the icon.' },
  highlight: {
    role: 'background',
    texts: ['ink'],
    description: 'Behind marked words, and behind those that a search found.',
  },
  green: { role: 'text', description: 'Strings in code, added lines, tips.' },
  blue: { role: 'text', description: 'Names in code, notes.' },
  purple: { role: 'text', description: 'Keywords in code, important callouts.' },
  amber: { role: 'text', description: 'Values in code, warnings.' },
  'code-marked': { role: 'background', description: 'Behind highlighted lines of code.' },
  'code-inserted': { role: 'background', description: 'Behind added lines of code.' },
  'code-deleted': { role: 'background', description: 'Behind removed lines of code.' },
} as const satisfies Record<string, Colour>

export type ColourName = keyof typeof colours

export const colourNames = Object.keys(colours) as ColourName[]

/** A list of font families, or a length. */
type ValueKind = 'fonts' | 'length'

/** The other values of a theme, by their names in CSS. */
const others = {
  '--font-text': { kind: 'fonts', description: 'The text, titles and headings.' },
  '--font-ui': { kind: 'fonts', description: 'Header, footer, dates, captions, search.' },
  '--font-code': { kind: 'fonts', description: 'Code.' },
  '--measure': { kind: 'length', description: 'How wide a line of text can become.' },
  '--radius': { kind: 'length', description: 'The radius of the corners of boxes; those of smaller things follow.' },
} as const satisfies Record<string, { kind: ValueKind; description: string }>

export type ThemeValueName = `--color-${ColourName}` | keyof typeof others

/** Everything that a theme has to set: custom properties of `:root`. */
export const themeValues = {
  ...Object.fromEntries(
    colourNames.map((name) => [`--color-${name}`, { kind: 'colour', description: colours[name].description }]),
  ),
  ...others,
  // Object.fromEntries loses the names.
} as Record<ThemeValueName, { kind: ValueKind | 'colour'; description: string }>

export const themeValueNames = Object.keys(themeValues) as ThemeValueName[]

export function isThemeValueName(name: string): name is ThemeValueName {
  return Object.hasOwn(themeValues, name)
}

/** Every text with each background that it is on. */
export function listContrastPairs(): { text: ColourName; background: ColourName }[] {
  const texts = colourNames.filter((name) => colours[name].role === 'text')
  const backgrounds = colourNames.filter((name) => colours[name].role === 'background')
  return backgrounds.flatMap((background) => {
    const { texts: only }: Colour = colours[background]
    return texts.filter((text) => only?.includes(text) ?? true).map((text) => ({ text, background }))
  })
}
