import { clientModulePath, getModulesForProse } from '@/client/modules'
import { marginNoteRules } from '@/lib/markdown/margin-notes'

/** Text that came from Markdown. The author is trusted with HTML. */
export function Prose({ html }: { html: string }) {
  const rules = marginNoteRules(html)
  return (
    <>
      {rules && (
        // React puts it into the head, once for each text that it knows by this name.
        <style href={`margin-notes-${rules.length}`} precedence="low">
          {rules}
        </style>
      )}
      {getModulesForProse(html).map((name) => (
        <script key={name} type="module" src={clientModulePath(name)} async />
      ))}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
