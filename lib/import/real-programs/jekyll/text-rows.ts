import type { Rows } from '@/lib/import/real-programs/blogs'

const FIRST_TEXT = 'an excerpt is the first paragraph with a text'

/** What becomes of texts, and what is their excerpt. */
export const textRows: Rows = {
  'P1 explicit excerpt': ['_posts/2020-06-01-excerpt-field.md'],
  'P1 separator': ['_posts/2020-06-02-excerpt-separator.md', '_posts/2020-06-13-excerpt-liquid.md'],
  'P1 separator that is not in the body': [
    {
      file: '_posts/2020-06-03-excerpt-missing.md',
      otherwise: ['excerpts: The first paragraph. The second one. → The first paragraph.'],
      because: FIRST_TEXT,
    },
    {
      file: '_posts/2020-06-04-excerpt-imported.md',
      otherwise: [
        'excerpts: The first paragraph. The second one. The third one. → The first paragraph. The second one.',
      ],
      because: 'the mark in the body is the separator that was meant',
    },
  ],
  'P1 mark that is not declared': [
    {
      file: '_posts/2020-06-05-excerpt-undeclared.md',
      otherwise: ['excerpts: The first paragraph. → The first paragraph. The second one.'],
      because: 'it is meant as a mark',
    },
    '_posts/2020-06-06-excerpt-spaced.md',
  ],
  'P1 default excerpt': [
    '_posts/2020-06-07-excerpt-default.md',
    {
      file: '_posts/2020-06-08-excerpt-heading.md',
      otherwise: ['excerpts: A heading → The first paragraph.'],
      because: FIRST_TEXT,
    },
    {
      file: '_posts/2020-06-09-excerpt-image.md',
      otherwise: ['excerpts:  → The first paragraph.'],
      because: FIRST_TEXT,
    },
    {
      file: '_posts/2020-06-14-excerpt-crlf.md',
      otherwise: ['excerpts: The first paragraph. The second one. → The first paragraph.'],
      because: FIRST_TEXT,
    },
  ],
  'P1 no excerpt': [
    {
      file: '_posts/2020-06-10-excerpt-disabled.md',
      otherwise: ['excerpts:  → The first paragraph.'],
      because: 'every post has one here',
    },
    {
      file: '_posts/2020-06-11-excerpt-first-line.md',
      otherwise: ['excerpts:  → The first paragraph.'],
      because: 'every post has one here',
    },
  ],
  'P1 separator in code': [
    {
      file: '_posts/2020-06-12-excerpt-code.md',
      otherwise: ['excerpts: The first paragraph. ```html → The first paragraph.'],
      because: 'what is code is no separator',
    },
  ],

  'P1 raw': ['_posts/2020-07-01-raw.md'],
  'P1 highlight': ['_posts/2020-07-02-highlight.md'],
  'P1 post_url and link': ['_posts/2020-07-03-links.md'],
  'P1 site.baseurl, relative_url, absolute_url': ['_posts/2020-03-17-baseurl.md'],
  'P1 values of the page': ['_posts/2020-07-04-page.md'],
  'P1 unknown variable': [
    { file: '_posts/2020-07-05-unknown-variable.md', notes: ['4 Liquid that has no value'] },
    {
      file: '_posts/2020-07-06-unknown-variable-code.md',
      otherwise: [
        'words that differ: In code [``] it is meant as it … → In code [{{ secrets.KEY }}] it is meant as it …',
        'code that differs: line 1: "key:" → line 1: "key: {{ secrets.KEY }}"',
      ],
      because: 'what has no value in code is meant as it is written',
    },
  ],
  'P2 unknown filter': [{ file: '_posts/2020-07-07-unknown-filter.md', notes: ['4 Liquid that cannot be evaluated'] }],
  'P1 include': ['_posts/2020-07-08-include.md'],
  'P2 assign, capture, for, if, comment': ['_posts/2020-07-09-logic.md'],
  'P1 render_with_liquid': ['_posts/2020-07-10-no-liquid.md'],

  'P1 raw HTML': ['_posts/2020-08-01-html-inline.md', '_posts/2020-08-02-html-block.md'],
  'P1 smart quotes': [
    '_posts/2020-08-03-quotes.md',
    '_posts/2020-08-17-quotes-omission.md',
    '_posts/2020-08-18-quotes-without-spaces.md',
  ],
  'P2 rules': ['_posts/2020-08-19-rule-and-pipe.md'],
  'P2 titles of images': ['_posts/2020-08-20-image-titles.md'],
  'P1 heading ids': ['_posts/2020-08-04-heading-ids.md'],
  'P2 ids in braces': ['_posts/2020-08-04-heading-ids.md'],
  'P1 attribute lists': ['_posts/2020-08-05-attributes.md'],
  'P2 table of contents': ['_posts/2020-08-06-toc.md'],
  'P3 extensions': ['_posts/2020-08-07-extensions.md'],
  'P2 footnotes': ['_posts/2020-08-08-footnotes.md'],
  'P2 tables': [
    '_posts/2020-08-09-tables.md',
    {
      file: '_posts/2020-08-10-pipe.md',
      otherwise: ['Markdown that is shown here: This [] is a sentence. → This [|] is a sentence.'],
      because: 'a sentence is no table',
    },
  ],
  'P1 bare URLs': ['_posts/2020-08-11-urls.md'],
  'P1 code class': ['_posts/2020-08-12-fences.md'],
  'P2 fence info': [
    {
      file: '_posts/2020-08-13-fence-info.md',
      otherwise: ['code that the old site shows as text: Before it. ruby file.rb puts 1 After it. → '],
      because: 'it is meant as a block of code',
    },
  ],
  'P2 hard breaks': ['_posts/2020-08-14-breaks.md'],
  'P2 HTML comments': ['_posts/2020-08-15-comments.md'],
  'P2 links to Markdown files': ['_posts/2020-08-16-md-links.md'],
  'P3 emphasis that touches a word': ['_posts/2020-09-01-emphasis.md'],
  'P3 URLs with spaces': ['_posts/2020-09-02-spaces.md'],
  'P3 lists': ['_posts/2020-09-03-lists.md'],
  'P3 definitions, abbreviations': ['_posts/2020-09-04-definitions.md'],
  'P3 strikethrough': ['_posts/2020-09-05-strike.md'],
  'P3 formulas': ['_posts/2020-09-06-math.md'],
  'P3 emoji': ['_posts/2020-09-07-emoji.md'],
  'P3 callouts': [
    {
      file: '_posts/2020-09-08-callout.md',
      otherwise: ['words missing: [[!NOTE]] It is a quote in … → [] It is a quote in …'],
      because: 'it is meant as a callout',
    },
  ],
  'P3 heading without a text': [
    {
      file: '_posts/2020-09-09-empty-heading.md',
      otherwise: ['markup that the old site shows: Before it. [####] After it. → Before it. [] After it.'],
      because: 'nobody wants to read the signs',
    },
  ],
  'P3 entities': ['_posts/2020-09-10-entities.md'],
}
