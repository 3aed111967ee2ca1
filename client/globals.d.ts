/** Defined by `lib/output/bundle-client.ts`: paths relative to the root of the site, without a leading slash. */
declare const PAGEFIND_PROGRAM: string
declare const VOCABULARY: string
declare const COMMON_WORDS: string
declare const POST_TITLES: string

/** Also defined there: the words of the interface in the language of the site. A module contains those that it uses. */
declare const MESSAGES: import('@/lib/language/message').Catalogue
/** The language of these words, BCP 47. */
declare const LANGUAGE: string

/** The theme of readers who have chosen none. */
declare const DEFAULT_THEME: 'system' | 'light' | 'dark'

/** A style sheet that is bundled into a module as minified text. */
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
