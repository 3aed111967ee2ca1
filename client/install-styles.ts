/** Adds the style sheet of a module to the page, so that pages without the module do not load it. */
export function installStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
