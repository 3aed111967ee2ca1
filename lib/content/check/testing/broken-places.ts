import { type ContentCase, errorAt, keys } from './content-case'

const SOUND = keys('title: A plan', 'date: 2022-04-04')

/** Files that stand where, or are called what, nothing would read. */
export const brokenPlaces: ContentCase[] = [
  {
    name: 'a post called .markdown',
    files: { 'posts/long-ending.markdown': SOUND },
    expect: [errorAt(1, 1, /end in \.md.*rename/)],
  },
  {
    name: 'a post called .mdx',
    files: { 'posts/mdx.mdx': SOUND },
    expect: [errorAt(1, 1, /end in \.md.*rename/)],
  },
  {
    name: 'a post called .MD',
    files: { 'posts/capitals.MD': SOUND },
    expect: [errorAt(1, 1, /end in \.md.*rename/)],
  },
  {
    name: 'a post that is HTML',
    files: { 'posts/page.html': '<h1>A plan</h1>' },
    expect: [errorAt(1, 1, /end in \.md.*rename/)],
  },
  {
    name: 'a post that the system saved as .md.txt',
    files: { 'posts/saved.md.txt': SOUND },
    expect: [errorAt(1, 1, /end in \.md.*rename/)],
  },
  {
    name: 'a post without an ending',
    files: { 'posts/no-ending': SOUND },
    expect: [errorAt(1, 1, /end in \.md.*rename/)],
  },
  {
    name: 'a post in a folder of its year',
    files: { 'posts/2022/by-year.md': SOUND },
    expect: [errorAt(1, 1, /posts\/slug\.md/)],
  },
  {
    name: 'a second text in a bundle',
    files: { 'posts/bundle/index.md': SOUND, 'posts/bundle/notes.md': SOUND },
    expect: [errorAt(1, 1, /posts\/slug\/index\.md/, 'posts/bundle/notes.md')],
  },
  {
    name: 'a post beside the folders',
    files: { 'at-the-root.md': SOUND },
    expect: [errorAt(1, 1, /not read.*posts, topics, categories, pages/)],
  },
  {
    name: 'a post in Jekyll’s folder',
    files: { '_posts/2022-04-04-as-in-jekyll.md': SOUND },
    expect: [errorAt(1, 1, /not read.*posts, topics, categories, pages/)],
  },
  {
    name: 'Hugo’s text above a list',
    files: { 'posts/_index.md': keys('title: Posts') },
    expect: [errorAt(1, 1, /nothing reads.*posts\/slug\.md/)],
  },
  {
    name: 'a topic in a folder',
    files: { 'topics/in-a-folder/index.md': keys('title: Folders', 'description: What is in them.') },
    expect: [errorAt(1, 1, /nothing reads.*topics\/slug\.md/)],
  },
  {
    name: 'a file beside a post that is called like a page',
    files: { 'posts/with-page/demo/index.html': '<p>Demo</p>', 'posts/with-page/index.md': SOUND },
    expect: [errorAt(1, 1, /pages.*have this name.*rename/)],
  },
  {
    name: 'a file beside a post that is called like what Next writes',
    files: { 'posts/with-text/index.txt': 'Notes', 'posts/with-text/index.md': SOUND },
    expect: [errorAt(1, 1, /pages.*have this name.*rename/)],
  },
  {
    name: 'a file and a bundle of one name',
    files: { 'posts/two-forms/index.md': SOUND, 'posts/two-forms.md': SOUND },
    expect: [errorAt(1, 1, /posts\/two-forms\.md has the slug two-forms too.*rename/)],
  },
  {
    name: 'two posts of one name on different days',
    files: { 'posts/two-days.md': SOUND, 'posts/2022-04-05-two-days.md': SOUND },
    expect: [errorAt(1, 1, /posts\/2022-04-05-two-days\.md has the slug two-days too/)],
  },
  {
    name: 'a slug of its own that another post has',
    files: {
      'posts/second-of-two.md': keys('title: Second', 'date: 2022-04-05', 'slug: first-of-two'),
      'posts/first-of-two.md': SOUND,
    },
    expect: [errorAt(4, 1, /posts\/first-of-two\.md has the slug first-of-two too/)],
  },
  {
    name: 'a link that leads nowhere',
    files: { 'posts/dangling.md': { linkTo: 'gone.md' } },
    expect: [errorAt(1, 1, /symbolic link leads nowhere.*remove/)],
  },
  {
    name: 'a link to a file outside',
    files: { 'posts/outside.md': { linkTo: '../../outside/secret.md' }, '../outside/secret.md': SOUND },
    expect: [errorAt(1, 1, /symbolic link leaves the content folder.*file itself/)],
  },
  {
    name: 'a link to a folder outside',
    files: { 'posts/outside-bundle': { linkTo: '../../outside-bundle' }, '../outside-bundle/index.md': SOUND },
    expect: [errorAt(1, 1, /symbolic link leaves the content folder/)],
  },
  {
    name: 'a link to the folder it stands in',
    files: { 'posts/circle': { linkTo: '../posts' } },
    expect: [errorAt(1, 1, /symbolic link.*circle/)],
  },
  {
    name: 'a page where the site has its own',
    files: { 'pages/posts.md': keys('title: My posts') },
    expect: [errorAt(1, 1, /\/posts\/ belongs to the site.*another slug/)],
  },
  {
    name: 'a page that takes the address of the site’s own',
    files: { 'pages/my-topics.md': keys('title: My topics', 'slug: topics') },
    expect: [errorAt(3, 1, /\/topics\/ belongs to the site.*another slug/)],
  },
]
