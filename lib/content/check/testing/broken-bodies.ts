import { type ContentCase, errorAt, file, text, warningAt } from './content-case'

/** Texts that a reader would stumble over. They begin on line 5. */
export const brokenBodies: ContentCase[] = [
  {
    name: 'no text',
    files: { 'posts/no-text.md': text() },
    expect: [errorAt(5, 1, /no text/)],
  },
  {
    name: 'no text and no last line end',
    files: { 'posts/no-text-at-all.md': '---\ntitle: A plan\ndate: 2022-04-04\n---' },
    expect: [errorAt(4, 1, /no text/)],
  },
  {
    name: 'a text of empty lines',
    files: { 'posts/empty-lines.md': text('', '   ', '') },
    expect: [errorAt(5, 1, /no text/)],
  },
  {
    name: 'a text that is only a comment',
    files: { 'posts/only-a-comment.md': text('<!-- To be', 'written. -->') },
    expect: [errorAt(5, 1, /no text/)],
  },
  {
    name: 'a text that is only the mark of the excerpt',
    files: { 'posts/only-a-mark.md': text('<!--more-->') },
    expect: [errorAt(5, 1, /no text/)],
  },
  {
    name: 'a page without a text',
    files: { 'pages/empty-page.md': file('---', 'title: A page', '---') },
    expect: [errorAt(4, 1, /no text/)],
  },
  {
    name: 'a merge that left both texts',
    files: {
      'posts/merged.md': text(
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
    expect: [errorAt(7, 1, /merge.*keep one/), errorAt(11, 1, /merge.*keep one/)],
  },
  {
    name: 'a merge that left both texts, below code that holds other fences',
    files: {
      'posts/merged-below-code.md': text(
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
    expect: [errorAt(9, 1, /merge/), errorAt(13, 1, /merge/)],
  },
  {
    name: 'a tag of Liquid’s',
    files: { 'posts/liquid-tag.md': text('See {% post_url 2022-04-04-a-plan %}.') },
    expect: [warningAt(5, 5, /Liquid.*Markdown/)],
  },
  {
    name: 'a value of Liquid’s',
    files: { 'posts/liquid-value.md': text('Written by {{ page.author }}.') },
    expect: [warningAt(5, 12, /Liquid.*Markdown/)],
  },
  {
    name: 'a shortcode of Hugo’s',
    files: { 'posts/shortcode.md': text('Some text.', '', '{{< figure src="plan.png" >}}') },
    expect: [warningAt(7, 1, /shortcode.*Markdown/)],
  },
  {
    name: 'a shortcode of Hugo’s with Markdown in it',
    files: { 'posts/markdown-shortcode.md': text('{{% notice %}} Some text. {{% /notice %}}') },
    expect: [warningAt(5, 1, /shortcode.*Markdown/)],
  },
  {
    name: 'tags within tags by the thousand',
    files: { 'posts/abyss.md': text(`${'<div>'.repeat(8000)} Down here.`) },
    expect: [errorAt(5, 1, /rendered/)],
  },
  {
    name: 'a second headline',
    files: { 'posts/second-headline.md': text('Some text.', '', '# More of a plan', '', 'More text.') },
    expect: [warningAt(7, 1, /headline: More of a plan.*##/)],
  },
]
