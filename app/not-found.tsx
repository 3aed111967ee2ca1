import type { Metadata } from 'next'
import { PostList } from '@/components/listing/post-list'
import { SitePage } from '@/components/site/site-page'
import { allPosts } from '@/lib/content/posts'
import { allProblems } from '@/lib/content/problems'
import { postsPath, topicsPath } from '@/lib/urls'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFoundPage() {
  return (
    <SitePage path="" problems={allProblems()}>
      {/* In dev the file may be written yet; Next does not look again at a page that it did not find. */}
      {process.env.NODE_ENV === 'development' && <meta httpEquiv="refresh" content="2" />}
      <h1 className="page-title">Page not found</h1>
      <p className="lede">
        There is nothing at this address. Perhaps it stands among <a href={postsPath}>all posts</a> or under one of the{' '}
        <a href={topicsPath}>topics</a>, or one of these is what you were looking for:
      </p>
      <PostList
        heading="h2"
        excerpts={false}
        entries={allPosts()
          .slice(0, 5)
          .map((post) => ({ post }))}
      />
    </SitePage>
  )
}
