import { readFileSync } from 'node:fs'
import type { Issue, Position } from '@/lib/diagnostics/issue'

export const SETTINGS_FILE = 'site.config.ts'

/**
 * An error in the settings.
 *
 * @param value the string in question, where it can be found in the file
 */
export function settingsIssue(message: string, fix: string, value?: string): Issue {
  return { file: SETTINGS_FILE, ...positionOf(value), severity: 'error', message, fix }
}

function positionOf(value: string | undefined): Position {
  const lines = value === undefined ? [] : readFileSync(SETTINGS_FILE, 'utf8').split('\n')
  const line = lines.findIndex((candidate) => candidate.includes(`'${value}'`))
  if (line === -1) return { line: 1, column: 1 }
  return { line: line + 1, column: (lines[line] ?? '').indexOf(`'${value}'`) + 1 }
}
