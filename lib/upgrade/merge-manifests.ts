/** What JSON can hold; a key that is not there is `undefined`. */
type Json = string | number | boolean | null | Json[] | Mapping | undefined
type Mapping = { [key: string]: Json }

/** Where package.json names packages. */
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies']

/**
 * Merges two changed versions of a package.json by key, where Git merges by line and takes neighbouring keys for one: a
 * blog has another name, and each release another version. Packages of the engine get the version of the release, which
 * was tested with it, also where the blog has updated them.
 *
 * @param base what both have changed
 * @param ours the blog’s
 * @param theirs the release’s, whose order is kept
 * @returns `undefined` if both have changed the same value, or one is no JSON
 */
export function mergeManifests(base: string, ours: string, theirs: string): string | undefined {
  try {
    const [old, own, released]: [Mapping, Mapping, Mapping] = [JSON.parse(base), JSON.parse(ours), JSON.parse(theirs)]
    for (const field of DEPENDENCIES) own[field] = forgetUpdates(old[field], own[field])
    const merged = mergeJson(old, own, released)
    return merged && `${JSON.stringify(merged.value, null, 2)}\n`
  } catch {
    return undefined
  }
}

/** Takes back the updates of packages, but not what was added or removed. */
function forgetUpdates(base: Json, ours: Json): Json {
  if (!isMapping(base) || !isMapping(ours)) return ours
  return Object.fromEntries(Object.entries(ours).map(([name, version]) => [name, base[name] ?? version]))
}

/** @returns in the order of `theirs`; `undefined` if both have changed the same value in different ways */
function mergeJson(base: Json, ours: Json, theirs: Json): { value: Json } | undefined {
  if (isEqual(ours, theirs) || isEqual(base, ours)) return { value: theirs }
  if (isEqual(base, theirs)) return { value: ours }
  if (!isMapping(ours) || !isMapping(theirs)) return undefined
  const old = isMapping(base) ? base : {}
  const merged: Mapping = {}
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const result = mergeJson(old[key], ours[key], theirs[key])
    if (!result) return undefined
    if (result.value !== undefined) merged[key] = result.value
  }
  return { value: merged }
}

function isMapping(value: Json): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEqual(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
