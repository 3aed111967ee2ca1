import type { Desk } from '@/lib/desk/desk'
import { pluralize } from '@/lib/diagnostics/issue'

/** The numbers of the desk, each a link to its part. */
export function DeskSummary({ desk: { drafts, scheduled, years, errors, warnings } }: { desk: Desk }) {
  const published = years.reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className="desk-summary">
      <li>
        <a href="#drafts">{pluralize(drafts.length, 'draft')}</a>
      </li>
      <li>
        <a href="#scheduled">{scheduled.length} scheduled</a>
      </li>
      <li>
        <a href="#published">{published} published</a>
      </li>
      <li className={errors > 0 ? 'desk-error' : undefined}>
        {errors > 0 ? <a href="#errors">{pluralize(errors, 'error')}</a> : 'No errors'}
      </li>
      <li>{warnings > 0 ? pluralize(warnings, 'warning') : 'No warnings'}</li>
    </ul>
  )
}
