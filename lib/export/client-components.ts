import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { CLIENT_REFERENCE_MANIFEST, INFRASTRUCTURE, OFFERED_COMPONENTS, PRERENDER_MANIFEST } from './next-internals'

/** The client components on the page at a path, as files of the project; empty for a page that is not hydrated. */
export type ClientModules = (pathname: string) => string[]

/**
 * Reads what Next noted about its build.
 *
 * @param nextDir Next’s work folder, `.next`
 * @throws by `ClientModules`, where Next’s notes no longer look as expected
 */
export function readClientModules(nextDir: string): ClientModules {
  const routeOfPage = readPrerenderedRoutes(nextDir)
  const cache = new Map<string, string[]>()
  return (pathname) => {
    const route = routeOfPage.get(pathname)
    if (route === undefined) throw unexpected(`the page ${pathname} is not among those that Next rendered`)
    const modules = cache.get(route) ?? clientModulesOfRoute(nextDir, route)
    cache.set(route, modules)
    return modules
  }
}

/** `/posts/the-step-back` → `/posts/[slug]` */
function readPrerenderedRoutes(nextDir: string): Map<string, string> {
  const { routes }: { routes: Record<string, { srcRoute: string | null }> } = JSON.parse(
    readFileSync(join(nextDir, PRERENDER_MANIFEST), 'utf8'),
  )
  return new Map(Object.entries(routes).map(([page, { srcRoute }]) => [decodeURI(page), srcRoute ?? decodeURI(page)]))
}

function clientModulesOfRoute(nextDir: string, route: string): string[] {
  const file = join(nextDir, 'server', 'app', route, CLIENT_REFERENCE_MANIFEST)
  if (!existsSync(file)) throw unexpected(`${file} is missing`)
  const context: { __RSC_MANIFEST?: Record<string, { clientModules?: object }> } = {}
  // It assigns to `globalThis`, which is the context’s.
  runInNewContext(readFileSync(file, 'utf8'), context)
  const manifest = Object.values(context.__RSC_MANIFEST ?? {})[0]
  if (!manifest?.clientModules) throw unexpected(`${file} names no client modules`)
  const modules = [...new Set(Object.keys(manifest.clientModules).map((key) => key.replace(/ <[^>]*>$/, '')))]
  const unknown = modules.find(
    (module) =>
      module.includes('/node_modules/next/') && !INFRASTRUCTURE.test(module) && !OFFERED_COMPONENTS.test(module),
  )
  if (unknown) throw unexpected(`${file} names ${unknown}`)
  return modules.filter((module) => !INFRASTRUCTURE.test(module)).map((module) => module.replace('[project]/', ''))
}

function unexpected(what: string): Error {
  return new Error(
    `Next’s output is not what this build expects: ${what}. Where Next was upgraded, lib/export/next-internals.ts has to follow.`,
  )
}
