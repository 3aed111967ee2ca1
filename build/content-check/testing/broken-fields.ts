import { type ContentCase, errorAt, file, keys, warningAt } from './content-case'

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
    name: 'a misspelt topic in second place',
    files: { 'posts/second-topic.md': keys('title: A plan', 'date: 2022-04-04', 'topics: [hiring, hirring]') },
    expect: [errorAt(4, 18, /unknown topic hirring \(did you mean hiring\?\)/)],
  },
  {
    name: 'a misspelt topic on a line of its own',
    files: {
      'posts/listed-topic.md': keys('title: A plan', 'date: 2022-04-04', 'topics:', '  - hiring', '  - hirring'),
    },
    expect: [errorAt(6, 5, /unknown topic hirring \(did you mean hiring\?\)/)],
  },
  {
    name: 'a misspelt topic behind one that is none',
    files: { 'posts/number-first.md': keys('title: A plan', 'date: 2022-04-04', 'topics: [5, {post: a}, hirring]') },
    expect: [
      errorAt(4, 10, /an entry of topics is not a text: 5/),
      errorAt(4, 13, /an entry of topics is not a text: \{"post":"a"\}/),
      errorAt(4, 24, /unknown topic hirring/),
    ],
  },
  {
    name: 'a topic with a colon in it',
    files: { 'posts/topic-with-colon.md': keys('title: A plan', 'date: 2022-04-04', 'topics:', '  - Hiring: first') },
    expect: [errorAt(5, 5, /an entry of topics is not a text/)],
  },
  {
    name: 'a tag that is a number',
    files: { 'posts/tag-number.md': keys('title: A plan', 'date: 2022-04-04', 'tags: [pens, 2022]') },
    expect: [errorAt(4, 14, /an entry of tags is not a text.*quotes: '2022'/)],
  },
  {
    name: 'a category without a letter',
    files: { 'posts/category-of-signs.md': keys('title: A plan', 'date: 2022-04-04', "categories: '???'") },
    expect: [errorAt(4, 1, /category \?\?\?.*choose a word/)],
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
    name: 'a place in a series that is none',
    files: { 'posts/part-half.md': keys('title: Half', 'date: 2022-04-04', 'series: Halves', 'seriesOrder: 1.5') },
    expect: [errorAt(5, 1, /seriesOrder is not a place in an order: 1\.5.*whole number/)],
  },
  {
    name: 'a place in no series',
    files: { 'posts/part-of-nothing.md': keys('title: Nothing', 'date: 2022-04-04', 'seriesOrder: 1') },
    expect: [errorAt(4, 1, /seriesOrder without a series.*add series/)],
  },
  {
    name: 'a part without a number among numbered ones',
    files: {
      'posts/part-unnumbered.md': keys('title: Some part', 'date: 2022-04-04', 'series: Numbers'),
      'posts/part-numbered.md': keys('title: Part one', 'date: 2022-04-04', 'series: Numbers', 'seriesOrder: 1'),
    },
    expect: [errorAt(4, 1, /parts of Numbers are numbered.*seriesOrder: 2/)],
  },
  {
    name: 'a number in a series twice',
    files: {
      'posts/part-twin.md': keys('title: B', 'date: 2022-04-04', 'series: Twins', 'seriesOrder: 1'),
      'posts/part-first.md': keys('title: A', 'date: 2022-04-04', 'series: Twins', 'seriesOrder: 1'),
    },
    expect: [errorAt(5, 1, /posts\/part-first\.md is part 1 of Twins too.*seriesOrder: 2/)],
  },
  {
    name: 'a post in two series',
    files: { 'posts/part-of-two.md': keys('title: Two', 'date: 2022-04-04', 'series: [Tea, Cake]') },
    expect: [errorAt(4, 15, /part of one series/)],
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
    name: 'a topic without a description',
    files: { 'topics/undescribed.md': keys('title: Undescribed') },
    expect: [errorAt(1, 1, /description is missing.*add description/)],
  },
  {
    name: 'a topic with another’s alias',
    files: { 'topics/other-alias.md': keys('title: Recruitment', 'description: The same.', 'aliases: Recruiting') },
    expect: [errorAt(4, 1, /Recruiting already names .*topics\/hiring\.md/)],
  },
  {
    name: 'a topic with another’s name among its aliases',
    files: {
      'topics/other-name.md': keys('title: Interviews', 'description: The same.', 'aliases: [talks, Hiring]'),
    },
    expect: [errorAt(4, 18, /Hiring already names .*topics\/hiring\.md/)],
  },
  {
    name: 'a reading path that names no post',
    files: { 'topics/path-to-nowhere.md': keys('title: Paths', 'description: Where to.', 'start:', '  - a-god-post') },
    expect: [errorAt(5, 5, /names no post: a-god-post \(did you mean a-good-post\?\)/)],
  },
  {
    name: 'a reading path that names a post twice',
    files: {
      'topics/path-in-a-circle.md': keys(
        'title: Circles',
        'description: Round and round.',
        'start:',
        '  - a-good-post',
        '  - { post: a-good-post, note: It is that good. }',
      ),
    },
    expect: [errorAt(6, 5, /a-good-post stands on the path twice.*remove/)],
  },
  {
    name: 'a reading path with a key it does not have',
    files: {
      'topics/path-with-reasons.md': keys(
        'title: Reasons',
        'description: Why.',
        'start:',
        '  - { post: a-good-post, why: It is good. }',
      ),
    },
    expect: [errorAt(5, 26, /unknown key why in start.*note/)],
  },
  {
    name: 'a reading path with an entry for nothing',
    files: {
      'topics/path-with-a-gap.md': keys(
        'title: Gaps',
        'description: Between.',
        'start:',
        "  - { post: '', note: Why? }",
      ),
    },
    expect: [errorAt(5, 5, /names no post.*slug/)],
  },
  {
    name: 'a page where the site has its own',
    files: { 'pages/posts.md': keys('title: My posts') },
    expect: [errorAt(1, 1, /\/posts\/ belongs to the site.*another slug/)],
  },
  {
    name: 'a page that takes the address of the site’s own',
    files: { 'pages/my-topics.md': keys('title: My topics', 'slug: topics') },
    expect: [errorAt(3, 1, /\/topics\/ belongs to the site.*another slug/)],
  },
  {
    name: 'a category whose title is a number',
    files: { 'categories/people.md': file('---', 'title: 7', '---') },
    expect: [errorAt(2, 1, /title is not a text.*quotes/)],
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
