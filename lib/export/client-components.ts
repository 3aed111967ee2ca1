import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import {
  CLIENT_REFERENCE_MANIFEST,
  INFRASTRUCTURE,
  PRERENDER_MANIFEST,
  PUBLIC_COMPONENTS,
  UPGRADE_HINT,
} from './next-internals'

/** Returns the files of the client components on the page at a path, relative to the project; none if not hydrated. */
export type ClientComponents = (pathname: string) => string[]

/**
 * Reads from Next’s manifests which pages use client components.
 *
 * @param nextDir Next’s work folder, `.next`
 * @returns a function that throws if the manifests are not as expected
 */
export function readClientComponents(nextDir: string): ClientComponents {
  const routes = readPrerenderedRoutes(nextDir)
  const cache = new Map<string, string[]>()
  return (pathname) => {
    const route = routes.get(pathname)
    if (route === undefined) throw unexpected(`the page ${pathname} is not in ${PRERENDER_MANIFEST}`)
    const components = cache.get(route) ?? readRouteComponents(nextDir, route)
    cache.set(route, components)
    return components
  }
}

/** The route of each prerendered page: `/posts/the-step-back` → `/posts/[slug]`. */
function readPrerenderedRoutes(nextDir: string): Map<string, string> {
  const { routes }: { routes: Record<string, { srcRoute: string | null }> } = JSON.parse(
    readFileSync(join(nextDir, PRERENDER_MANIFEST), 'utf8'),
  )
  return new Map(Object.entries(routes).map(([page, { srcRoute }]) => [decodeURI(page), srcRoute ?? decodeURI(page)]))
}

function readRouteComponents(nextDir: string, route: string): string[] {
  const file = join(nextDir, 'server', 'app', route, CLIENT_REFERENCE_MANIFEST)
  if (!existsSync(file)) throw unexpected(`${file} is missing`)
  const context: { __RSC_MANIFEST?: Record<string, { clientModules?: object }> } = {}
  // The manifest is a script that assigns to `globalThis`, here the context’s.
  runInNewContext(readFileSync(file, 'utf8'), context)
  const manifest = Object.values(context.__RSC_MANIFEST ?? {})[0]
  if (!manifest?.clientModules) throw unexpected(`${file} has no client modules`)
  const modules = [...new Set(Object.keys(manifest.clientModules).map((key) => key.replace(/ <[^>]*>$/, '')))]
  const unknown = modules.find(
    (module) =>
      module.includes('/node_modules/next/') && !INFRASTRUCTURE.test(module) && !PUBLIC_COMPONENTS.test(module),
  )
  if (unknown) throw unexpected(`${file} has the unknown module ${unknown}`)
  return modules.filter((module) => !INFRASTRUCTURE.test(module)).map((module) => module.replace('[project]/', ''))
}

function unexpected(what: string): Error {
  return new Error(`Unexpected output of Next: ${what}. ${UPGRADE_HINT}`)
}
