import { clientModulePath, getModulesForProse } from '@/client/modules'
import { renderMarginNoteStyles } from '@/lib/markdown/margin-notes'

/** Rendered Markdown, with the scripts and styles that it needs. Not sanitized: authors are trusted with raw HTML. */
export function Prose({ html, className = '' }: { html: string; className?: string | undefined }) {
  const rules = renderMarginNoteStyles(html)
  return (
    <>
      {rules && (
        // React moves it to the head, and removes duplicates with the same `href`.
        <style href={`margin-notes-${rules.length}`} precedence="low">
          {rules}
        </style>
      )}
      {getModulesForProse(html).map((name) => (
        <script key={name} type="module" src={clientModulePath(name)} async />
      ))}
      <div className={`prose ${className}`.trim()} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
