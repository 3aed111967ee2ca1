import type { Rows } from '@/lib/import/real-programs/blogs'
import { textRows } from './text-rows'

export const lostUrls = []

const WRITTEN = 'a title is what is written'
const DATED = 'every post has a date here'

export const rows: Rows = {
  'P1 which files are posts': ['content/posts/plain.md', 'content/posts/.hidden.md', 'content/essays/_index.md'],
  'P1 extensions': [
    'content/posts/long-extension.markdown',
    'content/posts/medium-extension.mdown',
    'content/posts/raw.html',
  ],
  'P1 front matter fence': [
    'content/posts/toml.md',
    'content/posts/json.md',
    'content/posts/late.md',
    'content/posts/bom.md',
    'content/posts/crlf.md',
  ],
  'P2 no front matter': [
    {
      file: 'content/posts/2020-01-11-no-front-matter.md',
      otherwise: ['dates that differ: 0001-01-01 → 2020-01-11', 'titles:  → No Front Matter'],
      because: 'the name has both',
    },
  ],
  'P2 duplicate keys': [{ file: 'content/posts/duplicate-keys.md', notes: ['4 fields that are not valid'] }],
  'P2 key case': ['content/posts/capital-keys.md'],
  'P2 YAML flavour': [
    { file: 'content/posts/yes.md', otherwise: ['titles: true → yes'], because: WRITTEN },
    { file: 'content/posts/octal.md', otherwise: ['titles: 10 → 012'], because: WRITTEN },
    'content/posts/multiline.md',
  ],
  'P3 comments in titles': ['content/posts/comment.md'],
  'P2 title absent': [
    { file: 'content/posts/no-title.md', otherwise: ['titles:  → No Title'], because: 'every post has a title here' },
  ],
  'P2 markup in titles': ['content/posts/markup.md'],

  'P1 date from the front matter': [
    'content/posts/2019-02-01-date-field.md',
    {
      file: 'content/posts/2020-02-02-date-name.md',
      otherwise: ['dates that differ: 0001-01-01 → 2020-02-02'],
      because: 'the name has a date',
    },
  ],
  'P1 no date': [{ file: 'content/posts/undated.md' }],
  'P1 day': ['content/posts/plain.md', 'content/posts/date-quoted.md'],
  'P1 time without a zone': ['content/posts/date-time.md', 'content/posts/date-space.md'],
  'P1 time without seconds': [
    {
      file: 'content/posts/date-no-seconds.md',
      otherwise: ['dates that differ: 0001-01-01 → 2020-02-11'],
      because: DATED,
    },
  ],
  'P1 time with a zone': [
    'content/posts/date-offset.md',
    'content/posts/date-z.md',
    'content/posts/date-offset-spaced.md',
    'content/posts/toml.md',
  ],
  'P1 one digit': [
    {
      file: 'content/posts/date-one-digit.md',
      otherwise: ['dates that differ: 0001-01-01 → 2020-02-09'],
      because: DATED,
    },
  ],
  'P2 dates in other forms': [
    'content/posts/date-words.md',
    'content/posts/date-rfc.md',
    {
      file: 'content/posts/date-american.md',
      otherwise: ['dates that differ: 0001-01-01 → 2020-02-13'],
      because: DATED,
    },
  ],
  'P1 dates that cannot be read': ['content/posts/date-unreadable.md', 'content/posts/date-impossible.md'],
  'P2 future posts': ['content/posts/future.md'],
  'P2 publishDate and expiryDate': [
    'content/posts/publish-date.md',
    'content/posts/publish-later.md',
    { file: 'content/posts/expired.md', notes: ['4 posts that expire'] },
  ],
  'P2 lastmod': ['content/posts/lastmod.md'],

  'P1 default URL': ['content/posts/2020-03-04-dated.md', 'content/posts/2020/nested.md'],
  'P1 permalinks of a section': [
    {
      file: 'content/essays/own-pattern.md',
      otherwise: ['categories:  → Essays'],
      because: 'a section is the category of posts that have none',
    },
  ],
  'P2 path clean-up': [
    'content/posts/Hello World.md',
    "content/posts/what's-up-c++-&-c.md",
    'content/posts/Ünïcode Café.md',
  ],
  'P1 slug': ['content/posts/slug.md', 'content/posts/slug-levels.md', 'content/posts/slug-empty.md'],
  'P1 explicit URL': [
    'content/posts/url.md',
    'content/posts/url-file.md',
    'content/posts/url-case.md',
    'content/posts/permalink.md',
  ],
  'P1 aliases': ['content/posts/aliases.md', 'content/posts/alias-string.md'],
  'P2 one name twice': ['content/posts/2018/same-name.md', 'content/posts/2019/same-name.md'],
  'P1 page bundles': ['content/posts/bundle/index.md', 'content/posts/bundle/resource.md'],
  'P3 image beside a file that is no bundle': ['content/posts/relative-image.md'],
  'P1 base URL': ['content/posts/baseurl.md'],

  'P1 a string of categories': ['content/posts/categories-string.md'],
  'P1 category': [
    {
      file: 'content/posts/category.md',
      otherwise: ['categories:  → Gamma'],
      because: 'Jekyll’s name for categories is meant so',
    },
  ],
  'P1 a list of terms': ['content/posts/list.md'],
  'P1 case of terms': [
    'content/posts/spelling.md',
    ...['elsewhere', 'third', 'fourth'].map((name) => ({
      file: `content/posts/spelling-${name}.md`,
      otherwise: ['categories: running services → Running services', 'tags: GitHub Actions → github actions'],
      because: 'every post shows the spelling that most have, not the first one',
    })),
  ],
  'P2 series': ['content/posts/series.md'],

  'P1 draft': ['content/posts/draft.md', 'content/posts/draft-string.md'],
  'P1 published': [{ file: 'content/posts/published.md', notes: ['4 unpublished posts'] }],
  'P1 layout': ['content/posts/layout.md'],

  ...textRows,
}
