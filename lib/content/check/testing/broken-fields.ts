import { type ContentCase, errorAt, keys, warningAt } from './content-case'

/** Keys and values that are YAML and yet wrong. The first key stands on line 2. */
export const brokenFields: ContentCase[] = [
  {
    name: 'no title',
    files: { 'posts/no-title.md': keys('date: 2022-04-04') },
    expect: [errorAt(1, 1, /title is missing.*add title/)],
  },
  {
    name: 'a title with nothing behind it',
    files: { 'posts/title-of-nothing.md': keys('title:', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is missing.*behind the colon/)],
  },
  {
    name: 'an empty title',
    files: { 'posts/empty-title.md': keys("title: ''", 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is empty/)],
  },
  {
    name: 'a title in brackets',
    files: { 'posts/title-list.md': keys('title: [a]', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is not a text/)],
  },
  {
    name: 'a title that is a number',
    files: { 'posts/title-number.md': keys('date: 2022-04-04', 'title: 42') },
    expect: [errorAt(3, 1, /title is not a text.*quotes: '42'/)],
  },
  {
    name: 'a title of Liquid’s',
    files: { 'posts/title-liquid.md': keys('title: {{ page.name }}', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is not a text/)],
  },
  {
    name: 'no date',
    files: { 'posts/no-date.md': keys('title: A plan') },
    expect: [errorAt(1, 1, /date is missing.*add date/)],
  },
  {
    name: 'a month that does not exist',
    files: { 'posts/month-13.md': keys('title: A plan', 'date: 2022-13-01') },
    expect: [errorAt(3, 1, /2022-13-01 does not exist.*month/)],
  },
  {
    name: 'a day that does not exist',
    files: { 'posts/february-30.md': keys('title: A plan', 'date: 2022-02-30') },
    expect: [errorAt(3, 1, /2022-02-30 does not exist.*day/)],
  },
  {
    name: 'an hour that does not exist',
    files: { 'posts/hour-25.md': keys('title: A plan', 'date: 2022-04-04 25:00') },
    expect: [errorAt(3, 1, /does not exist.*hour/)],
  },
  {
    name: 'a day and a month in an order that nobody knows',
    files: { 'posts/ambiguous.md': keys('title: A plan', 'date: 04/05/2022') },
    expect: [errorAt(3, 1, /04\/05\/2022 is ambiguous.*2022-05-04 or 2022-04-05/)],
  },
  {
    name: 'a date in words',
    files: { 'posts/date-in-words.md': keys('title: A plan', 'date: 4 April 2022') },
    expect: [errorAt(3, 1, /4 April 2022 is not .*date.*write 2022-04-04/)],
  },
  {
    name: 'a date in an order that only one reading allows',
    files: { 'posts/date-by-slashes.md': keys('title: A plan', 'date: 25/12/2022') },
    expect: [errorAt(3, 1, /25\/12\/2022 .*\(write 2022-12-25\)/)],
  },
  {
    name: 'a date without hyphens',
    files: { 'posts/date-number.md': keys('title: A plan', 'date: 20220404') },
    expect: [errorAt(3, 1, /not a date.*2022-04-04/)],
  },
  {
    name: 'a date without noughts',
    files: { 'posts/date-short.md': keys('title: A plan', 'date: 2022-4-4') },
    expect: [errorAt(3, 1, /write 2022-04-04/)],
  },
  {
    name: 'a date that is none',
    files: { 'posts/date-soon.md': keys('title: A plan', 'date: soon') },
    expect: [errorAt(3, 1, /soon is not a date.*2022-04-04/)],
  },
  {
    name: 'a day of change that is none',
    files: { 'posts/updated-yesterday.md': keys('title: A plan', 'date: 2022-04-04', 'updated: yesterday') },
    expect: [errorAt(4, 1, /updated: yesterday is not a date/)],
  },
  {
    name: 'an impossible date in the file’s name',
    files: { 'posts/2022-02-30-short-month.md': keys('title: A plan') },
    expect: [errorAt(1, 1, /file name: 2022-02-30 does not exist/)],
  },
  {
    name: 'a draft, perhaps',
    files: { 'posts/draft-maybe.md': keys('title: A plan', 'date: 2022-04-04', 'draft: maybe') },
    expect: [errorAt(4, 1, /neither yes nor no.*draft: true or draft: false/)],
  },
  {
    name: 'a draft with nothing behind it, which must not go out',
    files: { 'posts/draft-of-nothing.md': keys('title: A plan', 'date: 2022-04-04', 'draft:') },
    expect: [errorAt(4, 1, /draft is empty.*draft: true or draft: false/)],
  },
  {
    name: 'titel',
    files: { 'posts/titel.md': keys('titel: A plan', 'date: 2022-04-04') },
    expect: [errorAt(1, 1, /title is missing/), errorAt(2, 1, /unknown key titel \(did you mean title\?\)/)],
  },
  {
    name: 'Title',
    files: { 'posts/capital-title.md': keys('date: 2022-04-04', 'Title: A plan') },
    expect: [errorAt(1, 1, /title is missing/), errorAt(3, 1, /unknown key Title \(did you mean title\?\)/)],
  },
  {
    name: 'a key that nobody knows',
    files: { 'posts/xylophone.md': keys('title: A plan', 'date: 2022-04-04', 'xylophone: 1') },
    expect: [errorAt(4, 1, /unknown key xylophone \(known keys: title, date/)],
  },
  {
    name: 'a key that JavaScript knows',
    files: { 'posts/constructor.md': keys('title: A plan', 'date: 2022-04-04', 'constructor: Ferrari') },
    expect: [errorAt(4, 1, /unknown key constructor/)],
  },
  {
    name: 'a key that JavaScript treats in its own way',
    files: { 'posts/proto.md': keys('title: A plan', 'date: 2022-04-04', '__proto__: x') },
    expect: [errorAt(4, 1, /unknown key __proto__/)],
  },
  {
    name: 'a language that is none',
    files: { 'posts/language.md': keys('title: A plan', 'date: 2022-04-04', 'lang: english_uk!') },
    expect: [errorAt(4, 1, /english_uk! is not a language.*such as en/)],
  },
  {
    name: 'a slug with a space',
    files: { 'posts/spaced-slug.md': keys('title: A plan', 'date: 2022-04-04', 'slug: My Post') },
    expect: [errorAt(4, 1, /slug My Post.*write my-post/)],
  },
  {
    name: 'a post where the list of posts has its further pages',
    files: { 'posts/page.md': keys('title: A page', 'date: 2022-04-04') },
    expect: [errorAt(1, 1, /\/posts\/page\/ belongs to the list of posts.*another slug/)],
  },
  {
    name: 'a name of which nothing can stand in an address',
    files: { 'posts/!!!.md': keys('title: A plan', 'date: 2022-04-04') },
    expect: [errorAt(1, 1, /address.*add slug/)],
  },
  {
    name: 'a date of expiry, which would not be kept',
    files: { 'posts/expires.md': keys('title: A plan', 'date: 2022-04-04', 'expiryDate: 2023-01-01') },
    expect: [errorAt(4, 1, /expiryDate cannot be honoured.*draft: true/)],
  },
  {
    name: 'a post that should be hidden',
    files: { 'posts/hidden.md': keys('title: A plan', 'date: 2022-04-04', 'hidden: true') },
    expect: [errorAt(4, 1, /hidden cannot be honoured.*draft: true/)],
  },
  {
    name: 'an address of Jekyll’s',
    files: { 'posts/permalink.md': keys('title: A plan', 'permalink: /plans/', 'date: 2022-04-04') },
    expect: [warningAt(3, 1, /permalink has no effect.*slug:/)],
  },
  {
    name: 'a canonical URL that is half an address',
    files: { 'posts/canonical-path.md': keys('title: A plan', 'date: 2022-04-04', 'canonical: /posts/elsewhere/') },
    expect: [errorAt(4, 1, /canonical \/posts\/elsewhere\/ is not a whole address.*https:/)],
  },
  {
    name: 'translations that lead nowhere',
    files: {
      'posts/translated.md': keys(
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
    files: { 'posts/untranslated.md': keys('title: X', 'date: 2022-04-04', 'translations: a-good-post') },
    expect: [errorAt(4, 1, /translations names no languages.*\{ de: slug, fr: slug \}/)],
  },
]
