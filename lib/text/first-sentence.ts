const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Words whose full stop ends no sentence, in the languages that are written with capitals. */
const ABBREVIATIONS = new Set(
  `mr mrs ms mx dr prof st sr jr rev hon gen col capt lt sgt maj gov sen rep pres
  no nr nos vol ch sec fig figs eq ed eds pp vs cf al approx ca est dept univ inc ltd co corp bros mt ft
  jan feb mar apr jun jul aug sep sept oct okt nov dec dez
  hr hrn fr frl bzw abb abs bd evtl ggf inkl sog str tel usw vgl zzgl
  sra srta dra lic ud uds pág art etc mme mlle mm av sig dott ing avv dhr mevr drs bijv blz
  г гл им пр ул стр рис проф акад`.split(/\s+/),
)

/** An initial (`J.`), an abbreviation with stops within (`U.S.`, `Ph.D.`), or a number that may be a day (`3.`). */
const INITIALS = /^(\p{L}|\p{L}{1,2}(\.\p{L}{1,2})+|\p{N}{1,2})$/u

/**
 * Returns the first sentence of a paragraph (Unicode Standard Annex 29). That abbreviations end no sentence is not a
 * part of `Intl.Segmenter` in every version of Node.
 */
export function firstSentence(paragraph: string): string {
  const segments = Array.from(sentences.segment(paragraph), ({ segment }) => segment)
  const last = segments.findIndex((segment, index) => endsSentence(segment, segments[index + 1] ?? ''))
  return segments
    .slice(0, last + 1)
    .join('')
    .trim()
}

function endsSentence(segment: string, next: string): boolean {
  if (next === '') return true
  const [, word = ''] = /([\p{L}\p{N}.]+)\.\s*$/u.exec(segment) ?? []
  return !/^\p{Ll}/u.test(next) && !INITIALS.test(word) && !ABBREVIATIONS.has(word.toLowerCase())
}
