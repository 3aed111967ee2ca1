/** What `lib/output/bundle-client.ts` puts in: paths below the site’s root, without a slash in front. */
declare const PAGEFIND_PROGRAM: string
declare const VOCABULARY: string
declare const COMMON_WORDS: string
declare const POST_TITLES: string

/** A style sheet that comes with its module, as text. */
declare module '*.css' {
  const text: string
  export default text
}

/** https://w3c.github.io/trusted-types/dist/spec/ */
declare var trustedTypes:
  | undefined
  | {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ) => { createScriptURL: (url: string) => unknown }
    }
