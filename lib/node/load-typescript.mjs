/*
 * Loads TypeScript for the scripts of the project. Where Next, Tailwind and tsx take the path of a file for a URL, they
 * read another file than the one meant.
 */
const [sign] = process.cwd().match(/[#?%]/) ?? []

if (sign) {
  console.error(`${process.cwd()} has a ${sign} in it, and is read as a URL by other programs. Rename the folder.`)
  process.exit(1)
}

await import('tsx')
