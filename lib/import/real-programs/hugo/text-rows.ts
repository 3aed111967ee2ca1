import type { Rows } from '@/lib/import/real-programs/blogs'

const FIRST_TEXT = 'an excerpt is the first paragraph with a text'

/** What becomes of texts, and what is their excerpt. */
export const textRows: Rows = {
  'P1 explicit summary': [
    'content/posts/summary-field.md',
    'content/posts/summary-beaten.md',
    {
      file: 'content/posts/summary-excerpt.md',
      otherwise: ['excerpts: The first paragraph. → What it is about.'],
      because: 'Jekyll’s name for the summary is meant so',
    },
  ],
  'P1 mark': [
    'content/posts/summary-mark.md',
    {
      file: 'content/posts/summary-mark-in-code.md',
      otherwise: [
        'words that differ: The mark is a comment: [e>] The rest. → The mark is a comment: [⟨code⟩] The rest.',
        'blocks of code added:  → <p>One</p> <!--more--> <p>Two</p>',
      ],
      because: 'Hugo cuts the code at the mark',
    },
    'content/posts/summary-inline.md',
    'content/posts/summary-separator.md',
    {
      file: 'content/posts/summary-first-line.md',
      otherwise: ['excerpts:  → The first paragraph.'],
      because: 'every post has one here',
    },
  ],
  'P1 default summary': [
    {
      file: 'content/posts/summary-default.md',
      otherwise: ['excerpts: A heading The first paragraph. The second one. → The first paragraph.'],
      because: FIRST_TEXT,
    },
    {
      file: 'content/posts/summary-spaced.md',
      otherwise: ['excerpts: The first paragraph. The second one. → The first paragraph.'],
      because: FIRST_TEXT,
    },
  ],

  'P1 figure': ['content/posts/figure.md'],
  'P1 highlight': ['content/posts/highlight.md'],
  'P1 ref and relref': ['content/posts/references.md'],
  'P2 youtube, vimeo, gist, param': ['content/posts/embeds.md', 'content/posts/param.md'],
  'P1 shortcodes of the site’s own': ['content/posts/own-shortcodes.md'],
  'P1 escaped shortcodes and other braces': ['content/posts/escaped-shortcode.md', 'content/posts/braces.md'],
  'P2 left-over Liquid': [
    {
      file: 'content/posts/left-over-liquid.md',
      otherwise: [
        'words missing: [![A chart]({{ site.baseurl }}/images/chart.gif)] A paragraph. {: .lead} → [] A paragraph.',
        'words missing: … chart]({{ site.baseurl }}/images/chart.gif) A paragraph. [{: .lead}] → A paragraph. []',
      ],
      because: 'what hugo import jekyll leaves behind is meant as Jekyll has it',
      notes: ['5 Liquid that is left'],
    },
  ],

  'P1 raw HTML': ['content/posts/html-inline.md', 'content/posts/html-block.md'],
  'P1 smart quotes': ['content/posts/quotes.md', 'content/posts/quotes-nested.md', 'content/posts/quotes-inches.md'],
  'P1 heading ids': ['content/posts/heading-ids.md'],
  'P2 ids in braces': ['content/posts/heading-ids.md'],
  'P2 footnotes': ['content/posts/footnotes.md'],
  'P2 tables': ['content/posts/tables.md'],
  'P1 bare URLs': ['content/posts/urls.md'],
  'P1 code class': ['content/posts/fences.md'],
  'P2 fence info': ['content/posts/fences.md'],
  'P2 hard breaks': ['content/posts/breaks.md'],
  'P2 HTML comments': ['content/posts/comments.md'],
  'P2 links to Markdown files': ['content/posts/md-links.md'],
  'P3 emphasis that touches a word': ['content/posts/emphasis.md'],
  'P3 lists': ['content/posts/lists.md'],
  'P3 definitions': ['content/posts/definitions.md'],
  'P3 strikethrough': ['content/posts/strike.md'],
  'P3 formulas': ['content/posts/math.md'],
  'P3 emoji': ['content/posts/emoji.md'],
  'P3 callouts': [
    {
      file: 'content/posts/callout.md',
      otherwise: ['words missing: [[!NOTE]] It is a quote in … → [] It is a quote in …'],
      because: 'it is meant as a callout',
    },
  ],
  'P3 heading without a text': ['content/posts/empty-heading.md'],
  'P3 entities': ['content/posts/entities.md'],
}
