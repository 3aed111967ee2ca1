import { marginNoteRules } from '@/lib/markdown/margin-notes'
import { copyCodePath, embedPlayerPath } from '@/lib/routing/urls'

/** Elements that need a script, and which that is. */
const SCRIPTS = { 'copy-code': copyCodePath, 'embed-player': embedPlayerPath }

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
      {Object.entries(SCRIPTS).map(
        ([element, path]) => html.includes(`<${element}`) && <script key={element} type="module" src={path} async />,
      )}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
