import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'

/** A program that believes to be in a terminal. */
export type TerminalProgram = {
  /** What it has written since it was last pressed, without colours and the like. */
  screen: () => string
  press: (keys: string) => void
  end: () => Promise<void>
}

/**
 * Starts a program in a terminal of 120 columns, by util-linux’s `script`, or BSD’s.
 *
 * @param args none may need quotes
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
  const ended = once(program, 'exit')
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
      await ended
    },
  }
}
