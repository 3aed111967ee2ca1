import type { ReactNode } from 'react'

/** A part of the desk, with the number of what is in it. */
export function DeskSection({
  id,
  title,
  count,
  children,
}: {
  id: string
  title: string
  count: number
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="desk-section">
      <h2 id={id}>
        {title} <span className="desk-count">{count}</span>
      </h2>
      {children}
    </section>
  )
}
