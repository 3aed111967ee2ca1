/**
 * The URL of an old site, or one that no site has if its settings have none that a browser can open: `ada.example`,
 * which is a path, or `localhost:4000`, of which the host is the scheme.
 */
export function toSiteUrl(url = ''): string {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : 'https://old.invalid'
}
