import { FILE_STATES } from '@/components/site/content-issues'
import type { FileIssues } from '@/lib/desk/desk'
import { FileLink } from './file-link'
import { IssueList } from './issue-list'

/** More would make the page slow to follow; the terminal has all of them. */
const MAX_SHOWN = 100

/** Files with what is wrong with them. */
export function FileIssueList({ files }: { files: FileIssues[] }) {
  return (
    <>
      <ul className="desk-list">
        {files.slice(0, MAX_SHOWN).map(({ file, issues, state }) => (
          <li key={file}>
            <FileLink file={file} />
            {state && <span className="desk-quiet">, {FILE_STATES[state]}</span>}
            <IssueList issues={issues} />
          </li>
        ))}
      </ul>
      {files.length > MAX_SHOWN && <p className="desk-quiet">{`and ${files.length - MAX_SHOWN} more files`}</p>}
    </>
  )
}
