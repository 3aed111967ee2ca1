import { type ContentCase, errorAt, lines, warningAt, withBody } from './content-case'

/** Bodies that a reader would stumble over. They begin on line 5. */
export const invalidBodies: ContentCase[] = [
  {
    name: 'a post without a body',
    files: { 'posts/no-text.md': withBody() },
    expect: [errorAt(5, 1, /there is no text/)],
  },
  {
    name: 'a post without a body and without a final newline',
    files: { 'posts/no-text-at-all.md': '---\ntitle: A plan\ndate: 2022-04-04\n---' },
    expect: [errorAt(4, 1, /there is no text/)],
  },
  {
    name: 'a body of empty lines',
    files: { 'posts/empty-lines.md': withBody('', '   ', '') },
    expect: [errorAt(5, 1, /there is no text/)],
  },
  {
    name: 'a body that is only a comment',
    files: { 'posts/only-a-comment.md': withBody('<!-- To be', 'written. -->') },
    expect: [errorAt(5, 1, /there is no text/)],
  },
  {
    name: 'a body that is only the excerpt separator',
    files: { 'posts/only-a-mark.md': withBody('<!--more-->') },
    expect: [errorAt(5, 1, /there is no text/)],
  },
  {
    name: 'a page without a body',
    files: { 'pages/empty-page.md': lines('---', 'title: A page', '---') },
    expect: [errorAt(4, 1, /there is no text/)],
  },
  {
    name: 'merge conflict markers in a body',
    files: {
      'posts/merged.md': withBody(
        'Before.',
        '',
        '<<<<<<< HEAD',
        'Our words.',
        '=======',
        'Their words.',
        '>>>>>>> main',
        '',
        'After.',
      ),
    },
    expect: [
      errorAt(7, 1, /unresolved merge conflict.*keep one/),
      errorAt(11, 1, /unresolved merge conflict.*keep one/),
    ],
  },
  {
    name: 'merge conflict markers below a code block that contains another fence',
    files: {
      'posts/merged-below-code.md': withBody(
        '```text',
        '~~~',
        '```',
        '',
        '<<<<<<< HEAD',
        '',
        'Our words.',
        '',
        '>>>>>>> main',
      ),
    },
    expect: [errorAt(9, 1, /unresolved merge conflict/), errorAt(13, 1, /unresolved merge conflict/)],
  },
  {
    name: 'a Liquid tag (Jekyll)',
    files: { 'posts/liquid-tag.md': withBody('See {% post_url 2022-04-04-a-plan %}.') },
    expect: [warningAt(5, 5, /Liquid.*Markdown/)],
  },
  {
    name: 'a Liquid expression (Jekyll)',
    files: { 'posts/liquid-value.md': withBody('Written by {{ page.author }}.') },
    expect: [warningAt(5, 12, /Liquid.*Markdown/)],
  },
  {
    name: 'a shortcode (Hugo)',
    files: { 'posts/shortcode.md': withBody('Some text.', '', '{{< figure src="plan.png" >}}') },
    expect: [warningAt(7, 1, /shortcode.*Markdown/)],
  },
  {
    name: 'a shortcode around Markdown (Hugo)',
    files: { 'posts/markdown-shortcode.md': withBody('{{% notice %}} Some text. {{% /notice %}}') },
    expect: [warningAt(5, 1, /shortcode.*Markdown/)],
  },
  {
    name: 'a comment (Kramdown)',
    files: { 'posts/kramdown-comment.md': withBody('Some text.', '', '{::comment}', 'To be written.', '{:/comment}') },
    expect: [errorAt(7, 1, /comment \(Kramdown\) would be published.*<!--/)],
  },
  {
    name: 'an extension (Kramdown)',
    files: { 'posts/kramdown-options.md': withBody('Some text.', '', '{::options toc_levels="2" /}') },
    expect: [warningAt(7, 1, /extension \(Kramdown\) would be shown.*Markdown/)],
  },
  {
    name: 'an attribute list (Kramdown) that belongs to nothing',
    files: { 'posts/kramdown-list.md': withBody('Some text.', '', '{: .lead}', '', 'More {: .small} text.') },
    expect: [
      warningAt(7, 1, /\{: \.lead\} belongs to nothing \(write it on the line below/),
      warningAt(9, 6, /\{: \.small\} belongs to nothing, so it is shown.*right after/),
    ],
  },
  {
    name: 'a comment without an end',
    files: { 'posts/open-comment.md': withBody('Some text.', '', '<!-- To be written.', '', 'More text.') },
    expect: [warningAt(7, 1, /comment has no end.*not shown.*-->/)],
  },
  {
    name: 'an id that is set twice',
    files: { 'posts/same-id.md': withBody('## Why {#setup}', '', 'Some text.', '', '<p id="setup">More text.</p>') },
    expect: [warningAt(9, 1, /id setup is taken.*another/)],
  },
  {
    name: 'an id of the page around the text',
    files: { 'posts/id-of-the-page.md': withBody('## Why {#site:content}', '', 'Some text.') },
    expect: [warningAt(5, 1, /id site:content is taken.*another/)],
  },
  {
    name: 'thousands of nested HTML tags',
    files: { 'posts/abyss.md': withBody(`${'<div>'.repeat(8000)} Down here.`) },
    expect: [errorAt(5, 1, /nested too deeply to be rendered/)],
  },
  {
    name: 'a second first-level heading',
    files: { 'posts/second-headline.md': withBody('Some text.', '', '# More of a plan', '', 'More text.') },
    expect: [warningAt(7, 1, /second headline: More of a plan.*##/)],
  },
]
