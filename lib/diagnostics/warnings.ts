/** A warning that can be switched off by its name. */
type Warning = {
  /** What is reported, with the limit if there is one. */
  reports: string
  /** Why it matters to a reader. */
  reason: string
  /** What `npm run check:content -- --fix` does about it. */
  fixed?: string
  /** Whether it needs other hosts, so that only `npm run check:content -- --external` finds it. */
  isExternal?: true
}

/**
 * The warnings that a good editor would give. Each can be switched off: for all texts by the setting `check`, for one
 * file by its field `ignore`. docs/content-check.md has this table.
 */
export const warnings = {
  'heading-levels': {
    reports: 'A heading of the first level, or one that skips a level: `####` below `##`.',
    reason: 'The title is the first level. Screen readers and the table of contents show the rest as its outline.',
  },
  'duplicate-headings': {
    reports: 'The same heading twice below the same heading.',
    reason: 'Readers of the table of contents cannot tell them apart, and the link to the second one ends in a number.',
  },
  'link-text': {
    reports:
      'A link text such as “here” or “read more” (English, French, German, Portuguese, Spanish), and a link that has no text at all.',
    reason: 'Screen readers list the links of a page by their texts; search engines read them too (WCAG 2.2, 2.4.4).',
  },
  'bare-urls': {
    reports: 'A URL as its own link text within a sentence. One alone on its line, or in a footnote, is no issue.',
    reason: 'It interrupts the sentence, a screen reader spells it out, and a long one wraps badly on a phone.',
  },
  'long-title': {
    reports: 'A title longer than 65 letters; Chinese, Japanese and Korean ones count twice.',
    reason: 'Search engines cut a title at about 600 pixels.',
  },
  'long-description': {
    reports: 'A `description` longer than 160 letters, counted alike. A derived one is not checked.',
    reason: 'Search results and cards cut it there.',
  },
  'missing-alt-text': {
    reports: 'An image without alternative text.',
    reason: 'Those who cannot see it need words. An image that only decorates is `<img alt="">`.',
  },
  'heavy-images': {
    reports:
      'An animation or an image in `public/` of more than 1 MB, an SVG of more than 200 KB, and a share image of more than 600 KB.',
    reason:
      'These reach readers as they are; all other images are encoded in the sizes that are shown. WhatsApp shows no share image above 600 KB.',
  },
  'low-contrast': {
    reports: 'A colour of the theme that is too faint for text on one of its backgrounds: less than 4.5:1.',
    reason: 'Many readers cannot read it, in the sun nobody can (WCAG 2.2, 1.4.3, AA).',
  },
  'redirected-links': {
    reports: 'A link to a former URL of a page.',
    reason: 'It costs readers a round trip, and breaks when the redirect is removed.',
    fixed: 'writes the URL that it redirects to',
  },
  'indirect-links': {
    reports: 'A link to a page of this site with the host, or without the slash at its end.',
    reason: 'The first leaves a preview, or another host; hosts redirect the second.',
    fixed: 'writes the path, with the slash',
  },
  'missing-targets': {
    reports: 'In a text with `imported: true`: a link to nowhere, or an image or another file that is missing.',
    reason: 'Readers get an error, as they did on the blog that the text comes from. In other texts it is an error.',
  },
  'future-updated': {
    reports: 'An `updated` after today.',
    reason: 'Readers do not see it, so it is a mistake or forgotten.',
  },
  'gone-links': {
    reports: 'With `--external`: a link to a page on another host that is gone.',
    reason: 'Readers get an error. The Internet Archive may have a copy.',
    isExternal: true,
  },
  'moved-links': {
    reports: 'With `--external`: a link to a page on another host that has moved for good.',
    reason: 'Its redirect may end one day.',
    isExternal: true,
  },
} as const satisfies Record<string, Warning>

export type WarningName = keyof typeof warnings

export const warningNames = Object.keys(warnings) as WarningName[]

/** Whether only a look at other hosts finds a warning. */
export function isExternalWarning(name: WarningName): boolean {
  return 'isExternal' in warnings[name]
}

export function isWarningName(name: string): name is WarningName {
  return Object.hasOwn(warnings, name)
}
