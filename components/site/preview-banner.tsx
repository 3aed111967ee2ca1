/** Shown on every page of a preview. */
export function PreviewBanner() {
  return (
    <aside aria-label="Preview" className="border-accent border-b-2 bg-raised font-sans text-small print:hidden">
      <p className="mx-auto max-w-wide px-gutter py-2">
        <strong>Preview.</strong> Drafts and scheduled posts are included and labelled. Readers do not see them yet.
      </p>
    </aside>
  )
}
