import { AttributeAction, parse as parseSelector, type Selector, SelectorType } from 'css-what'
import { type AtRule, type Container, parse, type Root, type Rule } from 'postcss'
import type { UsedNames } from './used-names'

/** Returns the part of a style sheet that a page uses, as CSS; all of it if the names on the page are not known. */
export type StylePruner = (page: UsedNames | undefined) => string

/** Pseudo-classes that match only if one of the selectors in their argument does. */
const SELECTOR_LISTS = ['is', 'where', 'has', '-webkit-any', '-moz-any']

/** Pseudo-elements of form controls. */
const CONTROL_PARTS = /^(file-selector-button|placeholder|-webkit-(search|date|inner|outer|calendar).*)$/

const CONTROLS = ['input', 'textarea', 'select']

/**
 * Parses a style sheet and returns its pruner, which keeps the rules whose tags, classes and ids all occur on a page,
 * the custom properties that they refer to, and rules that it cannot parse.
 */
export function createStylePruner(css: string): StylePruner {
  const root = parse(css)
  const selectors = getRules(root).map(parseSelectors)
  const cache = new Map<string, string>()

  return (page) => {
    if (!page) return css
    const unused = selectors.map((alternatives) => !alternatives.some((selector) => canMatch(selector, page)))
    const key = JSON.stringify([unused, [...page.words].filter((word) => word.startsWith('--'))])
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const pruned = root.clone()
    getRules(pruned).forEach((rule, index) => {
      if (unused[index]) rule.remove()
    })
    removeUnusedProperties(pruned, page.words)
    removeEmpty(pruned)
    const text = pruned.toString()
    cache.set(key, text)
    return text
  }
}

/** Returns the rules without the steps of animations, which have no selectors. */
function getRules(root: Root): Rule[] {
  const rules: Rule[] = []
  root.walkRules((rule) => {
    if (!isKeyframes(rule.parent)) rules.push(rule)
  })
  return rules
}

function isKeyframes(parent: Rule['parent']): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')
}

function parseSelectors({ selector }: Rule): Selector[][] {
  try {
    return parseSelector(selector)
  } catch {
    return [[]]
  }
}

function canMatch(selector: Selector[], page: UsedNames): boolean {
  return selector.every((part) => {
    switch (part.type) {
      case SelectorType.Tag:
        return isUsed(page.tags, part.name)
      case SelectorType.Attribute:
        if (part.name === 'class' && part.action === AttributeAction.Element) return isUsed(page.classes, part.value)
        if (part.name === 'id' && part.action === AttributeAction.Equals) return isUsed(page.ids, part.value)
        return true
      case SelectorType.Pseudo:
        if (!SELECTOR_LISTS.includes(part.name) || !Array.isArray(part.data)) return true
        return part.data.some((alternative) => canMatch(alternative, page))
      case SelectorType.PseudoElement:
        return !CONTROL_PARTS.test(part.name) || CONTROLS.some((tag) => isUsed(page.tags, tag))
      default:
        return true
    }
  })

  function isUsed(names: Set<string>, name: string): boolean {
    return names.has(name) || page.words.has(name)
  }
}

function removeUnusedProperties(root: Root, words: Set<string>): void {
  const used = new Set(words)
  let before: number
  do {
    before = used.size
    root.walkDecls(({ prop, value }) => {
      if (prop.startsWith('--') && !used.has(prop)) return
      for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(name)
    })
    // The properties found last may refer to others.
  } while (used.size > before)
  root.walkDecls(/^--/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove()
  })
  root.walkAtRules('property', (rule) => {
    if (!used.has(rule.params)) rule.remove()
  })
}

/** Removes empty rules from the inside out, since removing one may empty the rule around it. */
function removeEmpty(container: Container): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type !== 'rule' && node.type !== 'atrule') continue
    const inner = node as Rule | AtRule
    if (!inner.nodes) continue
    removeEmpty(inner)
    if (inner.nodes.length === 0) inner.remove()
  }
}
