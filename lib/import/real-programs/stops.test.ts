import { expect, test } from 'vitest'
import { prepareImport } from '@/lib/import/import-site'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { isInstalled, type Program, programs, runProgram } from './programs'
import { type Stop, stops } from './stops'

const all = Object.values(programs).flatMap((program) =>
  stops[program.name].map((stop) => ({ title: `${program.name}: ${stop.row}`, program, stop })),
)

test.each(all)('$title is noted', async ({ program: { name }, stop }) => {
  const folder = writeBlog(name, stop)
  const { plan } = await prepareImport({ name, folder, root: writeFolder(), replacesSettings: false, dryRun: false })
  const notes = [...plan.notes, ...plan.entries.flatMap((entry) => entry.notes)].map(
    ({ line, column, message }) => `${line}:${column === undefined ? '' : `${column}:`} ${message}`,
  )
  expect(notes).toContainEqual(expect.stringContaining(stop.notes))
})

for (const program of Object.values(programs)) {
  test.skipIf(!(await isInstalled(program)))(
    `${program.name} ${program.version} says what it is expected to, if it is installed`,
    async () => {
      const blogs = stops[program.name].map((stop) => ({
        ...stop,
        folder: writeBlog(program.name, stop),
        out: writeFolder(),
      }))
      const said = await Promise.all(blogs.map(({ folder, out }) => runProgram(program, folder, out)))
      expect(said).toEqual(blogs.map(({ says }) => expect.stringContaining(says)))
    },
    120_000,
  )
}

function writeBlog(program: Program['name'], { post }: Stop): string {
  if (program === 'jekyll') return writeFolder({ '_config.yml': 'title: Rows\n', '_posts/2020-01-02-a.md': post })
  return writeFolder({
    'config.toml': 'baseURL = "https://ada.example/"\n',
    'layouts/_default/single.html': '{{ .Content }}',
    'content/posts/a.md': post,
  })
}
