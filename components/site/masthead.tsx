import { siteConfig } from '@/site.config'

/** What the blog is called, what it is about, and who writes it, on its first page. */
export function Masthead() {
  const { title, description, author } = siteConfig
  return (
    <header className="masthead">
      <h1 className="page-title">{title}</h1>
      <p className="lede">
        {description}
        {author && <> Written by {author.url ? <a href={author.url}>{author.name}</a> : author.name}.</>}
      </p>
    </header>
  )
}
