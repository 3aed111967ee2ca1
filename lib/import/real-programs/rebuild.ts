import { rm } from 'node:fs/promises'
import { blogs } from './blogs'
import { isInstalled, runProgram } from './programs'

/*
 * Builds the small blogs anew, each with its own program:
 * node --import ./lib/node/load-typescript.mjs lib/import/real-programs/rebuild.ts
 */
for (const { name, program, source, built } of blogs) {
  if (await isInstalled(program)) {
    await rm(built, { recursive: true, force: true })
    console.log(`${name}: ${(await runProgram(program, source, built)) || 'built'}`)
  } else {
    console.log(`${name}: left as it is, since ${program.name} ${program.version} is not installed`)
  }
}
