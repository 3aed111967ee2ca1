/**
 * About so many letters of a text are shown, in Latin letters. Search engines measure pixels: a title has about 600, a
 * description two lines.
 */
export const SHOWN_LENGTHS = { searchTitle: 65, searchDescription: 160, socialTitle: 70, socialDescription: 125 }
