import { resolveSitePaths } from '@/lib/config/paths'
import { serveSite } from '@/lib/hosts/static-server'
import { sites } from './sites'

/** Serves the sites that `scripts/test-e2e.ts` has built until the tests are done. */
export default async function serveSites() {
  const serving = Object.values(sites).map(({ env, port, basePath }) =>
    serveSite(resolveSitePaths(env), port, basePath),
  )
  const servers = (await Promise.all(serving)).map(({ server }) => server)
  return () => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
}
