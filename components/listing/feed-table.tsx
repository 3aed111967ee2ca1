import { type FeedFile, feedFilePath, feedFiles } from '@/lib/routing/urls'

const NAMES: Record<FeedFile, string> = { 'atom.xml': 'Atom', 'rss.xml': 'RSS', 'feed.json': 'JSON' }

/** Pages whose posts can be followed, each with its feed in every format. */
export function FeedTable({ heading, pages }: { heading: string; pages: { title: string; path: string }[] }) {
  return (
    <>
      <h2>{heading}</h2>
      <table className="w-full">
        <tbody>
          {pages.map(({ title, path }) => (
            <tr key={path}>
              <th scope="row" className="w-full">
                <a href={path}>{title}</a>
              </th>
              {feedFiles.map((file) => (
                <td key={file}>
                  <a href={feedFilePath(path, file)} aria-label={`${NAMES[file]} feed of ${title}`}>
                    {NAMES[file]}
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
