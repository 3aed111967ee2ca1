/** The marks around a quotation, and around one within it. */
export type QuotationMarks = { double: [open: string, close: string]; single: [open: string, close: string] }

const NARROW_SPACE = '\u202f'

const HIGH = marks('“”', '‘’')
const LOW_HIGH = marks('„“', '‚‘')
const LOW_RIGHT = marks('„”', '‚’')
const RIGHT = marks('””', '’’')
const ANGLES = marks('«»', '“”')
const ANGLES_LOW = marks('«»', '„“')
const CORNERS = marks('「」', '『』')

/** By language, and where they differ by country or script, as Unicode’s CLDR has them (`delimiters`). */
const MARKS: Record<string, QuotationMarks> = {
  ...{ de: LOW_HIGH, bg: LOW_HIGH, cs: LOW_HIGH, et: LOW_HIGH, is: LOW_HIGH, lt: LOW_HIGH, lv: LOW_HIGH },
  ...{ mk: LOW_HIGH, sk: LOW_HIGH, sl: LOW_HIGH, sq: LOW_HIGH, ka: LOW_HIGH },
  ...{ hr: LOW_RIGHT, hu: LOW_RIGHT, pl: LOW_RIGHT, ro: LOW_RIGHT, sr: LOW_RIGHT, bs: LOW_RIGHT },
  ...{ fi: RIGHT, sv: RIGHT, he: RIGHT },
  ...{ ar: ANGLES, ca: ANGLES, el: ANGLES, es: ANGLES, eu: ANGLES, fa: ANGLES, gl: ANGLES, it: ANGLES },
  ...{ 'pt-PT': ANGLES, hy: ANGLES },
  ...{ be: ANGLES_LOW, kk: ANGLES_LOW, ru: ANGLES_LOW, uk: ANGLES_LOW },
  ...{ nb: marks('«»', '‘’'), nn: marks('«»', '‘’'), no: marks('«»', '‘’') },
  ...{ 'de-CH': marks('«»', '‹›'), 'de-LI': marks('«»', '‹›') },
  fr: { double: [`«${NARROW_SPACE}`, `${NARROW_SPACE}»`], single: ['“', '”'] },
  'fr-CH': marks('«»', '‹›'),
  ...{ ja: CORNERS, 'zh-Hant': CORNERS },
}

/**
 * Returns the quotation marks of a language: those of English if it has no others.
 *
 * @param tag BCP 47
 */
export function getQuotationMarks(tag: string): QuotationMarks {
  const marks = MARKS_BY_TAG.get(tag) ?? findQuotationMarks(tag)
  MARKS_BY_TAG.set(tag, marks)
  return marks
}

/** Every paragraph asks. */
const MARKS_BY_TAG = new Map<string, QuotationMarks>()

function findQuotationMarks(tag: string): QuotationMarks {
  const { language, region, script } = new Intl.Locale(tag).maximize()
  return MARKS[`${language}-${region}`] ?? MARKS[`${language}-${script}`] ?? MARKS[language] ?? HIGH
}

/** @param double both marks of a pair */
function marks(double: string, single: string): QuotationMarks {
  return { double: toPair(double), single: toPair(single) }
}

function toPair(marks: string): [string, string] {
  return [marks.charAt(0), marks.charAt(1)]
}
