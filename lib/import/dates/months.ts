const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A pattern for the name of a month in English, also a shortened one: `Sept.`. Its group is the first three letters. */
export const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`

/** The number of a month, from 1, by its name in English or its number; 0 for an unknown name. */
export function toMonth(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1
}
