/** Whether a text names an account of the Fediverse (WebFinger, RFC 7565): `@ada@social.example`. */
export function isFediverseHandle(text: string): boolean {
  return /^@[\w.-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u.test(text)
}
