import { type ContentCase, errorAt, lines, PIXEL, warningAt, withFields } from './content-case'

const VALID = withFields('title: A plan', 'date: 2022-04-04')

/** Files in locations, or with names, that nothing reads or that are already in use. */
export const invalidLocations: ContentCase[] = [
  {
    name: 'a post with the extension .markdown',
    files: { 'posts/long-ending.markdown': VALID },
    expect: [errorAt(1, 1, /only files with the extension \.md are read.*rename/)],
  },
  {
    name: 'a post with the extension .mdx',
    files: { 'posts/mdx.mdx': VALID },
    expect: [errorAt(1, 1, /only files with the extension \.md are read.*rename/)],
  },
  {
    name: 'a post with the extension .MD',
    files: { 'posts/capitals.MD': VALID },
    expect: [errorAt(1, 1, /only files with the extension \.md are read.*rename/)],
  },
  {
    name: 'an HTML file in the folder of posts',
    files: { 'posts/page.html': '<h1>A plan</h1>' },
    expect: [errorAt(1, 1, /only files with the extension \.md are read.*rename/)],
  },
  {
    name: 'a post saved as .md.txt',
    files: { 'posts/saved.md.txt': VALID },
    expect: [errorAt(1, 1, /only files with the extension \.md are read.*rename/)],
  },
  {
    name: 'a post without an extension',
    files: { 'posts/no-ending': VALID },
    expect: [warningAt(1, 1, /nothing reads this file \(if it is a post, rename it to \.md/)],
  },
  {
    name: 'notes of the author beside posts',
    files: { 'posts/Notes.txt': 'Call Grace.', 'ideas.json': '[]', 'posts/4913': '' },
    expect: [
      warningAt(1, 1, /nothing reads this file/, 'posts/Notes.txt'),
      warningAt(1, 1, /nothing reads this file/, 'ideas.json'),
    ],
  },
  {
    name: 'a post in a folder by year',
    files: { 'posts/2022/by-year.md': VALID },
    expect: [errorAt(1, 1, /nothing reads a file in this location.*posts\/slug\.md/)],
  },
  {
    name: 'a second Markdown file in a bundle',
    files: { 'posts/bundle/index.md': VALID, 'posts/bundle/notes.md': VALID },
    expect: [errorAt(1, 1, /nothing reads a file in this location.*posts\/slug\/index\.md/, 'posts/bundle/notes.md')],
  },
  {
    name: 'a post at the root of the content folder',
    files: { 'at-the-root.md': VALID },
    expect: [errorAt(1, 1, /nothing reads this folder.*posts, topics, categories, authors, pages/)],
  },
  {
    name: 'a post in the _posts folder (Jekyll)',
    files: { '_posts/2022-04-04-as-in-jekyll.md': VALID },
    expect: [errorAt(1, 1, /nothing reads this folder.*posts, topics, categories, authors, pages/)],
  },
  {
    name: 'an _index.md file (Hugo)',
    files: { 'posts/_index.md': withFields('title: Posts') },
    expect: [errorAt(1, 1, /nothing reads.*posts\/slug\.md/)],
  },
  {
    name: 'a topic in a folder',
    files: { 'topics/in-a-folder/index.md': withFields('title: Folders', 'description: What is in them.') },
    expect: [errorAt(1, 1, /nothing reads.*topics\/slug\.md/)],
  },
  {
    name: 'a bundle file named like a page (index.html)',
    files: { 'posts/with-page/demo/index.html': '<p>Demo</p>', 'posts/with-page/index.md': VALID },
    expect: [errorAt(1, 1, /name is reserved for the page of the post.*rename/)],
  },
  {
    name: 'a bundle file named like a file that Next writes (index.txt)',
    files: { 'posts/with-text/index.txt': 'Notes', 'posts/with-text/index.md': VALID },
    expect: [errorAt(1, 1, /name is reserved for the page of the post.*rename/)],
  },
  {
    name: 'two files of a bundle whose names differ only in the form of a letter',
    files: {
      'posts/two-forms-of-e/e\u0301.pdf': 'x',
      'posts/two-forms-of-e/\u00e9.pdf': 'x',
      'posts/two-forms-of-e/index.md': VALID,
    },
    expect: [
      errorAt(1, 1, /another file here has the same name \(rename one of them\)/, 'posts/two-forms-of-e/\u00e9.pdf'),
    ],
  },
  {
    name: 'a file and a bundle with one slug',
    files: { 'posts/two-forms/index.md': VALID, 'posts/two-forms.md': VALID },
    expect: [errorAt(1, 1, /posts\/two-forms\.md has the slug two-forms too.*rename/)],
  },
  {
    name: 'two posts with one slug and different dates',
    files: { 'posts/two-days.md': VALID, 'posts/2022-04-05-two-days.md': VALID },
    expect: [errorAt(1, 1, /posts\/2022-04-05-two-days\.md has the slug two-days too/)],
  },
  {
    name: 'a declared slug that another post has',
    files: {
      'posts/second-of-two.md': withFields('title: Second', 'date: 2022-04-05', 'slug: first-of-two'),
      'posts/first-of-two.md': VALID,
    },
    expect: [errorAt(4, 1, /posts\/first-of-two\.md has the slug first-of-two too/)],
  },
  {
    name: 'file names and slugs that are too long',
    files: {
      [`posts/2022-04-05-${'x'.repeat(230)}.md`]: withFields('title: A plan', 'slug: short'),
      [`posts/${'あ'.repeat(80)}/index.md`]: VALID,
      'posts/with-a-long-slug.md': withFields('title: A plan', 'date: 2022-04-04', `slug: ${'a'.repeat(231)}`),
      [`topics/${'あ'.repeat(77)}.md`]: withFields('title: Long', 'description: A name.'),
      [`categories/${'あ'.repeat(77)}.md`]: withFields('title: Long'),
      [`pages/${'あ'.repeat(77)}.md`]: withFields('title: Long'),
    },
    expect: [
      errorAt(1, 1, /the name of the file has 241 bytes; the name of a file can have 230 \(rename the file\)/),
      errorAt(1, 1, /the name of the file has 240 bytes/, `posts/${'あ'.repeat(80)}/index.md`),
      errorAt(4, 1, /the slug a+… has 231 bytes.*choose a shorter one/, 'posts/with-a-long-slug.md'),
      errorAt(1, 1, /the name of the file has 231 bytes/, `topics/${'あ'.repeat(77)}.md`),
      errorAt(1, 1, /the name of the file has 231 bytes/, `categories/${'あ'.repeat(77)}.md`),
      errorAt(1, 1, /the name of the file has 231 bytes/, `pages/${'あ'.repeat(77)}.md`),
    ],
  },
  {
    name: 'a dangling symbolic link',
    files: { 'posts/dangling.md': { linkTo: 'gone.md' } },
    expect: [errorAt(1, 1, /target of this symbolic link does not exist.*remove/)],
  },
  {
    name: 'a symbolic link to a file outside the content folder',
    files: { 'posts/outside.md': { linkTo: '../../outside/secret.md' }, '../outside/secret.md': VALID },
    expect: [errorAt(1, 1, /target of this symbolic link is outside the content folder.*file itself/)],
  },
  {
    name: 'a symbolic link to a folder outside the content folder',
    files: { 'posts/outside-bundle': { linkTo: '../../outside-bundle' }, '../outside-bundle/index.md': VALID },
    expect: [errorAt(1, 1, /target of this symbolic link is outside the content folder/)],
  },
  {
    name: 'a symbolic link to a folder that contains it',
    files: { 'posts/circle': { linkTo: '../posts' } },
    expect: [errorAt(1, 1, /symbolic link points to a folder that contains it.*remove/)],
  },
  {
    name: 'a page with a reserved file name',
    files: { 'pages/posts.md': withFields('title: My posts') },
    expect: [errorAt(1, 1, /\/posts\/ belongs to the site.*another slug/)],
  },
  {
    name: 'a page with a reserved slug',
    files: { 'pages/my-topics.md': withFields('title: My topics', 'slug: topics') },
    expect: [errorAt(3, 1, /\/topics\/ belongs to the site.*another slug/)],
  },
  {
    name: 'a page below the posts',
    files: { 'pages/posts/x.md': withFields('title: My posts') },
    expect: [errorAt(1, 1, /\/posts\/x\/ is below \/posts\/, which belongs to the site itself.*rename the folder/)],
  },
  {
    name: 'a page below another one with the slug of its folder',
    files: { 'pages/trips/home.md': withFields('title: Home', 'slug: index') },
    expect: [errorAt(3, 1, /\/trips\/index\/ would have a folder with the name index.*another slug/)],
  },
  {
    name: 'a page as a file and as a folder',
    files: { 'pages/hikes/index.md': withFields('title: Hikes'), 'pages/hikes.md': withFields('title: Hikes') },
    expect: [errorAt(1, 1, /pages\/hikes\.md has the slug hikes too.*rename/, 'pages/hikes/index.md')],
  },
  {
    name: 'pages whose documents would have the same name',
    files: {
      'pages/rides__2026.md': withFields('title: Year 2026'),
      'pages/rides/2026.md': withFields('title: Year 2026'),
    },
    expect: [errorAt(1, 1, /another file would have the same name in \.contentlayer.*rename/)],
  },
  {
    name: 'a list of Hugo’s in a folder of pages',
    files: { 'pages/journeys/_index.md': withFields('title: Journeys') },
    expect: [errorAt(1, 1, /nothing reads a file in this location.*pages\/parent\/slug\.md, or slug\/index\.md/)],
  },
  {
    name: 'a file in the folder of a page, named like the page',
    files: { 'pages/rooms/demo/index.html': '<p>Demo</p>', 'pages/rooms/index.md': withFields('title: Rooms') },
    expect: [errorAt(1, 1, /name is reserved for the page itself.*rename/)],
  },
  {
    name: 'a note in a folder that no page is in',
    files: { 'pages/gardens/notes.txt': 'Water them.', 'pages/gardens/2026.md': withFields('title: Year 2026') },
    expect: [warningAt(1, 1, /nothing reads this file/)],
  },
  {
    name: 'an image of a draft on a page',
    files: {
      'pages/kites/2026.md': lines('---', 'title: Year 2026', '---', '![A kite](kite.gif)'),
      'pages/kites/index.md': withFields('title: Kites', 'draft: true'),
      'pages/kites/kite.gif': PIXEL,
    },
    expect: [errorAt(4, 1, /kite\.gif is in the folder of a page that is not published yet.*publish that page first/)],
  },
]
