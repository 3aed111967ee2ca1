/** Whether a text is an absolute URL of a web page or file, rather than a path or a slug. */
export function isAbsoluteUrl(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text)
}
