/*
 * Lets a process finish when nobody reads its output any more, as in `npm run list | head`. Without a handler, Node would
 * end it with a stack trace.
 */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
  })
}
