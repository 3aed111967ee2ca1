import type { Rows } from '@/lib/import/real-programs/blogs'

export const lostUrls = []

export const rows: Rows = {
  'P1 dates of names': ['content/posts/2020-01-01-dated.md'],
  'P1 ugly URLs': ['content/posts/ugly.md'],
  'P1 raw HTML that is left out': ['content/posts/raw-html.md'],
  'P1 straight quotes': ['content/posts/quotes.md'],
  'P2 hard breaks': ['content/posts/breaks.md'],
  'P1 attributes of blocks': ['content/posts/attributes.md'],
  'P2 series': ['content/posts/series.md'],
  'P3 captions by a render hook': ['content/posts/captions.md'],
}
