import type { Desk } from '@/lib/desk/desk'
import { deskYearPath } from '@/lib/desk/desk-paths'
import { DeskCoverage } from './desk-coverage'
import { DeskPostList } from './desk-post-list'
import { DeskSection } from './desk-section'
import { DeskSummary } from './desk-summary'
import { FileIssueList } from './file-issue-list'

/** What is drafted, due, published and wrong, and what the blog covers. */
export function DeskOverview({ desk, now }: { desk: Desk; now: Date }) {
  const { failing, drafts, scheduled, published, otherWarnings, coverage } = desk
  return (
    <>
      <h1 className="page-title">The desk</h1>
      <DeskSummary desk={desk} />
      {failing.length > 0 && (
        <DeskSection id="errors" title="Errors" count={desk.errors}>
          <p className="desk-note">The build fails until they are fixed.</p>
          <FileIssueList files={failing} />
        </DeskSection>
      )}
      <DeskSection id="drafts" title="Drafts" count={drafts.length}>
        <DeskPostList posts={drafts} now={now} nothing="No drafts." />
      </DeskSection>
      <DeskSection id="scheduled" title="Scheduled" count={scheduled.length}>
        <DeskPostList posts={scheduled} now={now} nothing="Nothing is scheduled." />
      </DeskSection>
      <DeskSection id="published" title="Published" count={desk.years.reduce((sum, { count }) => sum + count, 0)}>
        <YearLinks desk={desk} />
        <DeskPostList posts={published} now={now} nothing="Nothing has been published yet." />
      </DeskSection>
      {otherWarnings.length > 0 && (
        <DeskSection id="other-files" title="Other files with warnings" count={otherWarnings.length}>
          <FileIssueList files={otherWarnings} />
        </DeskSection>
      )}
      <DeskCoverage coverage={coverage} now={now} />
    </>
  )
}

function YearLinks({ desk: { years, year: shown } }: { desk: Desk }) {
  if (years.length < 2) return null
  return (
    <nav aria-label="Years">
      <ul className="desk-years">
        {years.map(({ year, count, toFix }) => (
          <li key={year}>
            <a href={deskYearPath(year)} aria-current={year === shown ? 'page' : undefined}>
              {year}
            </a>{' '}
            <span className="desk-quiet">{toFix > 0 ? `${toFix} of ${count} to improve` : count}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
