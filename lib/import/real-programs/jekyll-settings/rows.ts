import type { Rows } from '@/lib/import/real-programs/blogs'

// Scheduled, see below.
export const lostUrls = ['/2999/01/01/future/']

export const rows: Rows = {
  'P1 style of permalinks': ['_posts/2020-01-01-pretty.md'],
  'P1 defaults': ['_posts/essays/2020-01-02-defaults.md'],
  'P1 separator of the site': ['_posts/2020-01-03-separator.md', '_posts/2020-01-04-own-separator.md'],
  'P2 hard breaks': ['_posts/2020-01-05-hard-wrap.md'],
  'P1 extensions': ['_posts/2020-01-06-extension.text'],
  'P1 time with a zone': ['_posts/2020-01-07-utc.md'],
  'P2 two posts at one URL': [
    {
      file: '_posts/2020-01-10-overwritten.md',
      otherwise: ['titles: The newer of two at one URL → The older of two at one URL'],
      because: 'nothing of it is lost here: it has another URL',
      notes: ['1 URLs of two texts'],
    },
    '_posts/2020-01-11-overwriting.md',
  ],
  'P2 last_modified_at': ['_posts/2020-01-12-changed.md'],
  'P2 collections': ['_notes/2020-01-09-note.md'],
  'P2 future posts': [
    {
      file: '_posts/2999-01-01-future.md',
      otherwise: ['posts: shown → not shown'],
      because: 'a date in the future schedules a post here',
    },
  ],
}
