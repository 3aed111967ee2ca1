import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'

/** A program that runs in a pseudo-terminal. */
export type TerminalProgram = {
  /** Its output since the last key, without control sequences. */
  screen: () => string
  press: (keys: string) => void
  end: () => Promise<void>
}

/**
 * Starts a program in a terminal of 120 columns, with `script` of util-linux or BSD.
 *
 * @param args none may need quoting
 */
export function startInTerminal(path: string, args: string[], home: string): TerminalProgram {
  const command = [path, ...args]
  const isBsd = process.platform === 'darwin'
  const program = spawn('script', isBsd ? ['-q', '/dev/null', ...command] : ['-qec', command.join(' '), '/dev/null'], {
    env: {
      ...process.env,
      HOME: home,
      TERM: 'xterm',
      COLUMNS: '120',
      LINES: '40',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
    },
  })
  const exited = once(program, 'exit')
  let written = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text
  })
  return {
    screen: () => stripVTControlCharacters(written),
    press: (keys) => {
      written = ''
      program.stdin.write(keys)
    },
    end: async () => {
      program.kill()
      await exited
    },
  }
}
