import { resolveSitePaths } from '@/lib/config/paths'
import { serveSite } from '@/lib/hosts/static-server'
import { basePath } from '@/lib/routing/urls'

/** Serves the finished site as a host would, on the port `PORT` (default 3000). */
const port = Number(process.env.PORT ?? 3000)

try {
  const { url } = await serveSite(resolveSitePaths(), port, basePath())
  console.log(`The site is at ${url}/ (stop with Ctrl-C)`)
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
  console.error(
    `Port ${port} is taken. Choose another one with the environment variable PORT, such as PORT=${port + 1}.`,
  )
  process.exit(1)
}
