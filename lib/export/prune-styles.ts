import { AttributeAction, parse as parseSelector, type Selector, SelectorType } from 'css-what'
import { type AtRule, type Container, parse, type Root, type Rule } from 'postcss'
import type { PageNames } from './page-names'

/** The part of a style sheet that a page needs: all of it where nothing is known about the page. */
export type StyleSheet = (page: PageNames | undefined) => string

/** Pseudo-classes that hold for an element only if one of the selectors in their brackets can. */
const WITH_CHOICES = ['is', 'where', 'has', '-webkit-any', '-moz-any']

/** Pseudo-elements of the browser’s own widgets. */
const OF_WIDGETS = /^(file-selector-button|placeholder|-webkit-(search|date|inner|outer|calendar).*)$/

const WIDGETS = ['input', 'textarea', 'select']

/**
 * Reads a style sheet of which each page shall get what it can use: the rules whose tags, classes and ids
 * all stand on it, and the custom properties that those refer to. What is not understood, every page gets.
 */
export function readStyleSheet(css: string): StyleSheet {
  const root = parse(css)
  const selectors = rulesOf(root).map(readSelectors)
  const cut = new Map<string, string>()

  return (page) => {
    if (!page) return css
    const unused = selectors.map((alternatives) => !alternatives.some((selector) => canMatch(selector, page)))
    const key = JSON.stringify([unused, [...page.words].filter((word) => word.startsWith('--'))])
    const known = cut.get(key)
    if (known !== undefined) return known
    const part = root.clone()
    rulesOf(part).forEach((rule, index) => {
      if (unused[index]) rule.remove()
    })
    removeUnusedProperties(part, page.words)
    removeEmpty(part)
    const text = part.toString()
    cut.set(key, text)
    return text
  }
}

/** Without the steps of animations, which have no selectors. */
function rulesOf(root: Root): Rule[] {
  const rules: Rule[] = []
  root.walkRules((rule) => {
    if (!isKeyframes(rule.parent)) rules.push(rule)
  })
  return rules
}

function isKeyframes(parent: Rule['parent']): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')
}

function readSelectors({ selector }: Rule): Selector[][] {
  try {
    return parseSelector(selector)
  } catch {
    return [[]]
  }
}

function canMatch(selector: Selector[], page: PageNames): boolean {
  return selector.every((part) => {
    switch (part.type) {
      case SelectorType.Tag:
        return stands(page.tags, part.name)
      case SelectorType.Attribute:
        if (part.name === 'class' && part.action === AttributeAction.Element) return stands(page.classes, part.value)
        if (part.name === 'id' && part.action === AttributeAction.Equals) return stands(page.ids, part.value)
        return true
      case SelectorType.Pseudo:
        if (!WITH_CHOICES.includes(part.name) || !Array.isArray(part.data)) return true
        return part.data.some((choice) => canMatch(choice, page))
      case SelectorType.PseudoElement:
        return !OF_WIDGETS.test(part.name) || WIDGETS.some((tag) => stands(page.tags, tag))
      default:
        return true
    }
  })

  function stands(names: Set<string>, name: string): boolean {
    return names.has(name) || page.words.has(name)
  }
}

function removeUnusedProperties(root: Root, words: Set<string>): void {
  const used = new Set(words)
  let known: number
  do {
    known = used.size
    root.walkDecls(({ prop, value }) => {
      if (prop.startsWith('--') && !used.has(prop)) return
      for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(name)
    })
    // What was found last may refer to others.
  } while (used.size > known)
  root.walkDecls(/^--/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove()
  })
  root.walkAtRules('property', (rule) => {
    if (!used.has(rule.params)) rule.remove()
  })
}

/** Inner ones first, since what held nothing else is empty then too. */
function removeEmpty(container: Container): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type !== 'rule' && node.type !== 'atrule') continue
    const inner = node as Rule | AtRule
    if (!inner.nodes) continue
    removeEmpty(inner)
    if (inner.nodes.length === 0) inner.remove()
  }
}
