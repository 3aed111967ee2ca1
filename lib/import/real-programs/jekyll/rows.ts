import type { Rows } from '@/lib/import/real-programs/blogs'
import { textRows } from './text-rows'

export const lostUrls = [
  // Drafts, see below.
  '/2020/05/01/draft-field.html',
  '/2020/05/04/published-string.html',
  // What a plugin writes for others.
  '/redirects.json',
]

const ONE_NAME = 'names that differ in nothing but case are one category here'

export const rows: Rows = {
  'P1 which files are posts': [
    '_posts/20-1-5-short-date.md',
    '_posts/below/2020-01-07-below.md',
    { file: '_posts/README.md', notes: ['1 files that Jekyll ignores'] },
  ],
  'P1 extensions': [
    '_posts/2020-01-02-long-extension.markdown',
    '_posts/2020-01-03-short-extension.mkd',
    '_posts/2020-01-04-html.html',
  ],
  'P1 front matter fence': [
    '_posts/2020-01-08-fence-dots.md',
    '_posts/2020-01-18-blanks.md',
    '_posts/2020-01-19-bom.md',
    '_posts/2020-01-20-crlf.md',
    {
      file: '_posts/2020-01-21-late.md',
      otherwise: [
        'markup that the old site shows: … blank line before the fence [—] Text below it. → … blank line before the fence [] Text below it.',
      ],
      because: 'the second fence underlines a heading here',
    },
  ],
  'P2 no or empty front matter': ['_posts/2020-01-09-no-front-matter.md', '_posts/2020-01-01-hello-big_world.md'],
  'P2 unclosed front matter': [{ file: '_posts/2020-01-10-unclosed.md', notes: ['1 front matters'] }],
  'P2 duplicate keys': [{ file: '_posts/2020-01-11-duplicate-keys.md', notes: ['4 fields that are not valid'] }],
  'P2 key case': [
    {
      file: '_posts/2020-01-12-capital-keys.md',
      notes: ['2 fields that Jekyll ignores', '3 fields that Jekyll ignores'],
    },
  ],
  'P2 YAML flavour': [
    { file: '_posts/2020-01-13-yes.md', otherwise: ['titles: true → yes'], because: 'a title is what is written' },
    { file: '_posts/2020-01-14-octal.md', otherwise: ['titles: 10 → 012'], because: 'a title is what is written' },
    '_posts/2020-01-17-multiline.md',
  ],
  'P3 comments in titles': ['_posts/2020-01-15-comment.md'],
  'P2 title absent': ['_posts/2020-01-01-hello-big_world.md'],
  'P2 markup in titles': ['_posts/2020-01-16-markup.md'],

  'P1 date from the front matter, else from the name': [
    '_posts/2020-02-01-date-wins.md',
    '_posts/2020-03-01-the-step.md',
  ],
  'P1 day': ['_posts/2020-02-02-date-quoted.md'],
  'P1 time without a zone and without quotes': ['_posts/2020-02-03-date-utc.md'],
  'P1 time in quotes, or without seconds': [
    '_posts/2020-02-04-date-quoted-time.md',
    '_posts/2020-02-05-date-no-seconds.md',
  ],
  'P1 time with a zone': ['_posts/2020-02-06-date-offset.md', '_posts/2020-02-07-date-z.md'],
  'P1 one digit': ['_posts/2020-02-08-date-one-digit.md'],
  'P2 dates in other forms': [
    '_posts/2020-02-09-date-words.md',
    '_posts/2020-02-10-date-british.md',
    '_posts/2020-02-11-date-slashes.md',
    '_posts/2020-02-12-date-unix.md',
    '_posts/2020-02-13-date-pm.md',
  ],
  'P2 future posts': ['_posts/2999-01-01-future.md'],

  'P1 default URL': ['_posts/2020-03-01-the-step.md'],
  'P1 placeholders of permalinks': [
    '_posts/2020-03-02-pretty.md',
    '_posts/2020-03-03-ordinal.md',
    '_posts/2020-03-04-weekdate.md',
    '_posts/2020-03-05-placeholders.md',
  ],
  'P1 :title': ['_posts/2020-03-06-The Cased--Name_v1.0 (a)!.md'],
  'P1 :categories': [
    {
      file: '_posts/2020-03-08-many-categories.md',
      otherwise: ['categories: Foo Bar, C#, foo bar → Foo Bar, C#'],
      because: ONE_NAME,
    },
  ],
  'P1 slug': ['_posts/2020-03-07-slug.md'],
  'P1 explicit URL': [
    '_posts/2020-03-09-explicit.md',
    '_posts/2020-03-10-file.md',
    '_posts/2020-03-11-relative.md',
    '_posts/2020-03-12-literal.md',
  ],
  'P1 redirect_from and redirect_to': [
    '_posts/2020-03-13-redirect-list.md',
    '_posts/2020-03-14-redirect-string.md',
    '_posts/2020-03-15-redirect-to.md',
  ],
  'P2 one name twice': ['_posts/2018-03-16-same-name.md', '_posts/2020-03-16-same-name.md'],
  'P1 baseurl': ['_posts/2020-03-17-baseurl.md'],

  'P1 a string of categories': [
    '_posts/2020-04-01-categories-string.md',
    {
      file: '_posts/2020-04-02-categories-commas.md',
      otherwise: ['categories: alpha,, beta → alpha, beta'],
      because: 'the comma is not meant as a part of the name',
    },
    '_posts/2020-04-05-tags-string.md',
  ],
  'P1 category and tag': ['_posts/2020-04-03-category.md', '_posts/2020-04-06-tag.md'],
  'P1 a list of terms': [
    {
      file: '_posts/2020-04-04-list.md',
      otherwise: ['categories: alpha, Alpha → alpha', 'tags: x, 2020, true, x → x, 2020, true'],
      because: ONE_NAME,
    },
  ],
  'P2 directories': ['travel/_posts/2020-01-06-directory.md', '_posts/below/2020-01-07-below.md'],
  'P2 series': ['_posts/2020-04-07-series.md'],

  'P1 _drafts': ['_drafts/idea.md'],
  'P1 draft': [
    {
      file: '_posts/2020-05-01-draft-field.md',
      otherwise: ['posts: shown → not shown'],
      because: 'nothing is published that is marked as a draft',
      notes: ['3 drafts that were published'],
    },
  ],
  'P1 published': [
    '_posts/2020-05-02-published-false.md',
    '_posts/2020-05-03-published-no.md',
    {
      file: '_posts/2020-05-04-published-string.md',
      otherwise: ['posts: shown → not shown'],
      because: 'nothing is published that is marked as unpublished',
    },
  ],
  'P1 layout': ['_posts/2020-05-05-layout.md'],

  ...textRows,
}
