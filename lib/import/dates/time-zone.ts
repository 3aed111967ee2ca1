/** The IANA name of a time zone: of two names for the same zone one, and UTC for one that no computer knows. */
export function toTimeZone(name = 'UTC'): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
