import type { ServerResponse } from 'node:http'

/**
 * Next’s router asks for the open page again after every save. If the page is gone and it is told so, it loads the page
 * anew each time, which loses what the author has scrolled to and logs an error.
 *
 * @returns a function that prepares the response to such a request, and says whether that was all
 */
export function createRouterAnswers() {
  const shownAsMissing = new Set<string>()
  return (path: string, isMissing: boolean, response: ServerResponse): boolean => {
    if (isMissing) {
      shownAsMissing.add(path)
      // It shows the error page that Next renders for it.
      Object.defineProperty(response, 'statusCode', { get: () => 200, set() {} })
      return false
    }
    if (!shownAsMissing.delete(path)) return false
    // The page is back: the router replaces the error page only by loading it anew, as it does for HTML.
    response.writeHead(200, { 'Content-Type': 'text/html' }).end()
    return true
  }
}
