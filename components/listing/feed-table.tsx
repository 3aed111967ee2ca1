import { t } from '@/lib/language/translate'
import { type FeedFile, feedFilePath, feedFiles } from '@/lib/routing/urls'

const FORMATS: Record<FeedFile, string> = { 'atom.xml': 'Atom', 'rss.xml': 'RSS', 'feed.json': 'JSON' }

/** A table of pages with their feeds in every format. */
export function FeedTable({ heading, pages }: { heading: string; pages: { title: string; path: string }[] }) {
  return (
    <>
      <h2>{heading}</h2>
      <table className="w-full">
        <tbody>
          {pages.map(({ title, path }) => (
            <tr key={path}>
              <th scope="row" className="wrap-anywhere w-full">
                <a href={path}>{title}</a>
              </th>
              {feedFiles.map((file) => (
                <td key={file}>
                  <a href={feedFilePath(path, file)} aria-label={t('feedFor', { format: FORMATS[file], title })}>
                    {FORMATS[file]}
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
