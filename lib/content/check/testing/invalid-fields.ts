import { type ContentCase, errorAt, warningAt, withFields } from './content-case'

/** Fields that are valid YAML with an invalid name or value. The first field is on line 2. */
export const invalidFields: ContentCase[] = [
  {
    name: 'a post without a title',
    files: { 'posts/no-title.md': withFields('date: 2022-04-04') },
    expect: [errorAt(1, 1, /title is missing.*add title/)],
  },
  {
    name: 'a title without a value',
    files: { 'posts/title-of-nothing.md': withFields('title:', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is missing.*after the colon/)],
  },
  {
    name: 'an empty title',
    files: { 'posts/empty-title.md': withFields("title: ''", 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is empty/)],
  },
  {
    name: 'a title that is a list',
    files: { 'posts/title-list.md': withFields('title: [a]', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is not a string/)],
  },
  {
    name: 'a title that is a number',
    files: { 'posts/title-number.md': withFields('date: 2022-04-04', 'title: 42') },
    expect: [errorAt(3, 1, /title is not a string.*quotes: '42'/)],
  },
  {
    name: 'a tag that YAML reads as a number',
    files: { 'posts/tag-version.md': withFields('title: A plan', 'date: 2022-04-04', 'tags: [pens, 3.10]') },
    expect: [errorAt(4, 14, /an entry of tags is not a string: 3\.10 \(put it in quotes: '3\.10'\)/)],
  },
  {
    name: 'a title that YAML reads as nothing',
    files: { 'posts/title-null.md': withFields('title: Null', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is missing \(put it in quotes: 'Null'\)/)],
  },
  {
    name: 'a title with a Liquid expression',
    files: { 'posts/title-liquid.md': withFields('title: {{ page.name }}', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is not a string/)],
  },
  {
    name: 'a post without a date',
    files: { 'posts/no-date.md': withFields('title: A plan') },
    expect: [errorAt(1, 1, /date is missing.*add date/)],
  },
  {
    name: 'a month that does not exist',
    files: { 'posts/month-13.md': withFields('title: A plan', 'date: 2022-13-01') },
    expect: [errorAt(3, 1, /2022-13-01 does not exist.*calendar/)],
  },
  {
    name: 'a day that does not exist',
    files: { 'posts/february-30.md': withFields('title: A plan', 'date: 2022-02-30') },
    expect: [errorAt(3, 1, /2022-02-30 does not exist.*day/)],
  },
  {
    name: 'an hour that does not exist',
    files: { 'posts/hour-25.md': withFields('title: A plan', 'date: 2022-04-04 25:00') },
    expect: [errorAt(3, 1, /does not exist.*hour/)],
  },
  {
    name: 'a date with an ambiguous order of day and month',
    files: { 'posts/ambiguous.md': withFields('title: A plan', 'date: 04/05/2022') },
    expect: [errorAt(3, 1, /04\/05\/2022 is ambiguous.*2022-05-04 or 2022-04-05/)],
  },
  {
    name: 'a date in words',
    files: { 'posts/date-in-words.md': withFields('title: A plan', 'date: 4 April 2022') },
    expect: [errorAt(3, 1, /4 April 2022 is not in the format YYYY-MM-DD.*write 2022-04-04/)],
  },
  {
    name: 'a date with slashes that has one possible meaning',
    files: { 'posts/date-by-slashes.md': withFields('title: A plan', 'date: 25/12/2022') },
    expect: [errorAt(3, 1, /25\/12\/2022 .*\(write 2022-12-25\)/)],
  },
  {
    name: 'a date without hyphens',
    files: { 'posts/date-number.md': withFields('title: A plan', 'date: 20220404') },
    expect: [errorAt(3, 1, /not a date.*2022-04-04/)],
  },
  {
    name: 'a date without leading zeros',
    files: { 'posts/date-short.md': withFields('title: A plan', 'date: 2022-4-4') },
    expect: [errorAt(3, 1, /write 2022-04-04/)],
  },
  {
    name: 'a date that is not a date',
    files: { 'posts/date-soon.md': withFields('title: A plan', 'date: soon') },
    expect: [errorAt(3, 1, /soon is not a date.*2022-04-04/)],
  },
  {
    name: 'a modification date that is not a date',
    files: { 'posts/updated-yesterday.md': withFields('title: A plan', 'date: 2022-04-04', 'updated: yesterday') },
    expect: [errorAt(4, 1, /updated: yesterday is not a date/)],
  },
  {
    name: 'a modification date in the future',
    files: { 'posts/updated-in-2099.md': withFields('title: A plan', 'date: 2022-04-04', 'updated: 2099-01-01') },
    expect: [warningAt(4, 1, /updated is in the future \(it has no effect yet; correct it\)/)],
  },
  {
    name: 'a modification date before the date',
    files: { 'posts/updated-before.md': withFields('title: A plan', 'date: 2022-04-04', 'lastmod: 2021-01-01') },
    expect: [warningAt(4, 1, /lastmod is before the date \(it has no effect; correct one of them/)],
  },
  {
    name: 'an impossible date in a file name',
    files: { 'posts/2022-02-30-short-month.md': withFields('title: A plan') },
    expect: [errorAt(1, 1, /file name: 2022-02-30 does not exist/)],
  },
  {
    name: 'a draft field that is neither yes nor no',
    files: { 'posts/draft-maybe.md': withFields('title: A plan', 'date: 2022-04-04', 'draft: maybe') },
    expect: [errorAt(4, 1, /neither yes nor no.*draft: true or draft: false/)],
  },
  {
    name: 'a draft field without a value',
    files: { 'posts/draft-of-nothing.md': withFields('title: A plan', 'date: 2022-04-04', 'draft:') },
    expect: [errorAt(4, 1, /draft is empty.*draft: true or draft: false/)],
  },
  {
    name: 'a misspelt title field',
    files: { 'posts/titel.md': withFields('titel: A plan', 'date: 2022-04-04') },
    expect: [errorAt(1, 1, /title is missing/), errorAt(2, 1, /unknown field titel \(did you mean title\?\)/)],
  },
  {
    name: 'a capitalized title field',
    files: { 'posts/capital-title.md': withFields('date: 2022-04-04', 'Title: A plan') },
    expect: [errorAt(1, 1, /title is missing/), errorAt(3, 1, /unknown field Title \(did you mean title\?\)/)],
  },
  {
    name: 'an unknown field that resembles no other',
    files: { 'posts/xylophone.md': withFields('title: A plan', 'date: 2022-04-04', 'xylophone: 1') },
    expect: [errorAt(4, 1, /unknown field xylophone \(known fields: title, date/)],
  },
  {
    name: 'a field named like an inherited property of JavaScript',
    files: { 'posts/constructor.md': withFields('title: A plan', 'date: 2022-04-04', 'constructor: Ferrari') },
    expect: [errorAt(4, 1, /unknown field constructor/)],
  },
  {
    name: 'a field named __proto__',
    files: { 'posts/proto.md': withFields('title: A plan', 'date: 2022-04-04', '__proto__: x') },
    expect: [errorAt(4, 1, /unknown field __proto__/)],
  },
  {
    name: 'a language that is not a language tag',
    files: { 'posts/language.md': withFields('title: A plan', 'date: 2022-04-04', 'lang: english_uk!') },
    expect: [errorAt(4, 1, /english_uk! is not a language.*such as en/)],
  },
  {
    name: 'the language of a page as a word',
    files: { 'pages/sprache.md': withFields('title: Eine Seite', 'lang: deutsch') },
    expect: [errorAt(3, 1, /lang deutsch is not a language tag \(write a BCP 47 tag, such as de\)/)],
  },
  {
    name: 'a slug with a space',
    files: { 'posts/spaced-slug.md': withFields('title: A plan', 'date: 2022-04-04', 'slug: My Post') },
    expect: [errorAt(4, 1, /slug My Post.*write slug: my-post/)],
  },
  {
    name: 'a post at the URL of the further pages of the post list',
    files: { 'posts/page.md': withFields('title: A page', 'date: 2022-04-04') },
    expect: [errorAt(1, 1, /\/posts\/page\/ belongs to the list of posts.*another slug/)],
  },
  {
    name: 'a file name without a character for a URL',
    files: { 'posts/!!!.md': withFields('title: A plan', 'date: 2022-04-04') },
    expect: [errorAt(1, 1, /no letter or digit that a URL can have.*add slug/)],
  },
  {
    name: 'an expiry date, which would have no effect',
    files: { 'posts/expires.md': withFields('title: A plan', 'date: 2022-04-04', 'expiryDate: 2023-01-01') },
    expect: [errorAt(4, 1, /expiryDate is not supported.*draft: true/)],
  },
  {
    name: 'a hidden post',
    files: { 'posts/hidden.md': withFields('title: A plan', 'date: 2022-04-04', 'hidden: true') },
    expect: [errorAt(4, 1, /hidden is not supported.*draft: true/)],
  },
  {
    name: 'a permalink (Jekyll)',
    files: { 'posts/permalink.md': withFields('title: A plan', 'permalink: /plans/', 'date: 2022-04-04') },
    expect: [warningAt(3, 1, /permalink has no effect.*slug:/)],
  },
  {
    name: 'a canonical URL without a host',
    files: {
      'posts/canonical-path.md': withFields('title: A plan', 'date: 2022-04-04', 'canonical: /posts/elsewhere/'),
    },
    expect: [errorAt(4, 1, /canonical \/posts\/elsewhere\/ is not an absolute URL.*https:/)],
  },
  {
    name: 'invalid translations',
    files: {
      'posts/translated.md': withFields(
        'title: Translated',
        'date: 2022-04-04',
        'translations:',
        '  de: a-god-post',
        '  deutsch!: a-good-post',
        '  en-GB: a-good-post',
      ),
    },
    expect: [
      errorAt(5, 3, /names no other post: a-god-post \(did you mean a-good-post\?\)/),
      errorAt(6, 3, /deutsch! is not a language tag/),
      errorAt(7, 3, /the post itself is in en-GB/),
    ],
  },
  {
    name: 'translations without languages',
    files: { 'posts/untranslated.md': withFields('title: X', 'date: 2022-04-04', 'translations: a-good-post') },
    expect: [errorAt(4, 1, /translations names no languages.*\{ de: slug, fr: slug \}/)],
  },
]
