/** Whether a text is a version such as `1.4.0`, as package.json has it. */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text)
}

/** Compares two versions by [Semantic Versioning](https://semver.org), without pre-releases: negative if `a` is older. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
