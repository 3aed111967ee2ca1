import * as effect from '@contentlayer2/utils/effect'
import { type DataCache, SourceFetchDataError, type SourcePlugin } from 'contentlayer2/core'

/** The documents of a site as Contentlayer takes them. */
export type Documents = DataCache.Cache

/** What is used of Contentlayer, whose own types end at packages where TypeScript finds none. */
const { S, T, E } = effect as unknown as {
  S: { repeatEffect: (effect: unknown) => ReturnType<SourcePlugin['fetchData']> }
  T: { promise: (promise: () => Promise<unknown>) => unknown }
  E: { left: (error: unknown) => unknown; right: (documents: Documents) => unknown }
}
const FetchError = SourceFetchDataError as unknown as new (fields: { error: unknown; alreadyHandled: boolean }) => Error

/**
 * A stream of documents for Contentlayer, which asks for the next ones when it has written those before. Without
 * documents its command ends with exit code 1; the reason has been printed by then.
 */
export function streamDocuments(next: () => Promise<Documents | undefined>): ReturnType<SourcePlugin['fetchData']> {
  return S.repeatEffect(
    T.promise(async () => {
      const documents = await next()
      return documents ? E.right(documents) : E.left(new FetchError({ error: '', alreadyHandled: true }))
    }),
  )
}
