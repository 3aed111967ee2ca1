/** What became of a URL on another host. */
export type LinkState =
  | { state: 'ok' }
  /** It redirects for good. */
  | { state: 'moved'; to: string }
  | { state: 'gone'; reason: string }
  /** The host rejects programs or is out of order, which may pass. */
  | { state: 'unchecked'; reason: string }
