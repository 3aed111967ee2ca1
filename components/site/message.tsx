import { createElement, Fragment, type ReactNode } from 'react'
import type { MessageName, Values } from '@/lib/language/message'
import type { Translator } from '@/lib/language/translate'

/**
 * A message with elements in it: `<Message t={t} name="updatedOn" values={{ date: <time>…</time> }} />`.
 *
 * @param count chooses the plural form
 */
export function Message<Name extends MessageName>({
  t,
  name,
  values,
  count,
}: {
  t: Translator
  name: Name
  values: Values<Name, ReactNode>
  count?: number
}) {
  // As separate children, they need no keys.
  return createElement(Fragment, null, ...t.parts(name, values, count))
}
