import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { TermOverview } from '@/components/listing/term-overview'
import { AuthorProfile } from '@/components/post/author-profile'
import { EmptyTermBadge } from '@/components/post/status-badge'
import { JsonLd } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { t } from '@/lib/language/translate'
import { authorJsonLd } from '@/lib/metadata/json-ld'
import { listMetadata, pageMetadata } from '@/lib/metadata/metadata'
import { getAuthorOverview, getAuthorPage } from '@/lib/pages/author-pages'
import { parseTermPath, pathParams } from '@/lib/pages/static-params'
import { authorPath, authorsPath, listPagePath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return pathParams(authorsPath, 'authors', 'author')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = parseTermPath((await params).path)
  if (!term) return pageMetadata({ title: t('authors'), description: t('aboutAuthors'), path: authorsPath })
  const found = getAuthorPage(term)
  if (!found) return {}
  const { author, page } = found
  const { title, description, slug } = author
  return listMetadata({ title, description, path: authorPath(slug), hasFeed: true }, page)
}

export default async function AuthorsPage({ params }: Props) {
  const term = parseTermPath((await params).path)
  if (term) return <AuthorPage {...term} />
  const overview = getAuthorOverview()
  if (!overview) notFound()
  return <TermOverview path={authorsPath} title={t('authors')} about={t('aboutAuthors')} entries={overview.entries} />
}

/** One page of the posts of an author; the first says who it is. */
function AuthorPage(term: { slug: string; number: number }) {
  const found = getAuthorPage(term)
  if (!found) notFound()
  const { author, page } = found
  const path = authorPath(term.slug)
  return (
    <SitePage path={listPagePath(path, page.number)}>
      <ListBreadcrumb
        parent={{ title: t('authors'), path: authorsPath }}
        list={{ title: author.title, path }}
        number={page.number}
      />
      <h1 className="page-title">{author.title}</h1>
      <EmptyTermBadge state={author.state} />
      {author.description && <p className="lede">{author.description}</p>}
      {page.number === 1 && <AuthorProfile author={author} />}
      <PostList heading="h2" entries={page.entries.map((post) => ({ post }))} />
      <PageLinks path={path} page={page} />
      <JsonLd data={[authorJsonLd(author)]} />
    </SitePage>
  )
}
