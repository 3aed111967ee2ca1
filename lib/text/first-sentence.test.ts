import { expect, test } from 'vitest'
import { firstSentence } from './first-sentence'

test.each([
  ['a sentence at a full stop', 'He left. She stayed.', 'He left.'],
  ['a question', 'Why? Because.', 'Why?'],
  ['the only sentence', 'He left', 'He left'],
  ['not at a title', 'Mr. Smith went to Washington. He came back.', 'Mr. Smith went to Washington.'],
  ['not at two titles', 'Prof. Dr. Meier kam. Er ging.', 'Prof. Dr. Meier kam.'],
  ['not at initials', 'J. R. R. Tolkien wrote it. We read it.', 'J. R. R. Tolkien wrote it.'],
  ['not at an abbreviation with stops', 'The U.S. Senate met. It voted.', 'The U.S. Senate met.'],
  ['not at an abbreviation with spaces', 'Tiere, z. B. Hunde, bellen. Katzen nicht.', 'Tiere, z. B. Hunde, bellen.'],
  ['not at a degree', 'A Ph.D. Student left. She stayed.', 'A Ph.D. Student left.'],
  ['not at a number', 'Am 3. Oktober war frei. Danach nicht.', 'Am 3. Oktober war frei.'],
  ['but at a year', 'It began in 2022. It ended soon.', 'It began in 2022.'],
  ['not before a lower-case letter', '“Stop!” he said. She went on.', '“Stop!” he said.'],
  ['at a full stop without a space after it', '我们开会。我们写下来。', '我们开会。'],
  ['at a full stop before a closing quotation mark', '「始めます。」会議が始まった。', '「始めます。」'],
  ['in Hindi', 'हम मिले। हम चले गए।', 'हम मिले।'],
])('ends %s', (_, text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})
