import * as effect from '@contentlayer2/utils/effect'
import { type DataCache, SourceFetchDataError, type SourcePlugin } from 'contentlayer2/core'

/** The documents of a site in Contentlayer’s format. */
export type Documents = DataCache.Cache

/** The parts of Contentlayer in use. Its types refer to packages without types, so they are declared here. */
const { S, T, E } = effect as unknown as {
  S: { repeatEffect: (effect: unknown) => ReturnType<SourcePlugin['fetchData']> }
  T: { promise: (promise: () => Promise<unknown>) => unknown }
  E: { left: (error: unknown) => unknown; right: (documents: Documents) => unknown }
}
const FetchError = SourceFetchDataError as unknown as new (fields: { error: unknown; alreadyHandled: boolean }) => Error

/**
 * Creates a stream of documents for Contentlayer, which asks for the next ones when it has written the last ones.
 *
 * @param next returns undefined if there are no documents; Contentlayer’s command then exits with code 1. The reason
 *   has to be printed before
 */
export function streamDocuments(next: () => Promise<Documents | undefined>): ReturnType<SourcePlugin['fetchData']> {
  return S.repeatEffect(
    T.promise(async () => {
      const documents = await next()
      return documents ? E.right(documents) : E.left(new FetchError({ error: '', alreadyHandled: true }))
    }),
  )
}
