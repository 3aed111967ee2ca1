import { createElement } from './create-element'
import { installStyles } from './install-styles'
import css from './shortcut-list.css'
import { areSingleKeysEnabled, setSingleKeys } from './single-keys'

const COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

const SHORTCUTS: [keys: string[], action: string][] = [
  [['/'], MESSAGES.search],
  [[COMMAND, 'K'], MESSAGES.searchWhileTyping],
  [['?'], MESSAGES.showShortcuts],
  [['↑', '↓'], MESSAGES.selectResult],
  [['Enter'], MESSAGES.openResult],
  [['Esc'], MESSAGES.closeDialog],
]

let dialog: HTMLDialogElement | undefined

/** Opens the dialog with the list of shortcuts. */
export function open(): void {
  if (dialog?.open) return
  if (!dialog) {
    dialog = createDialog()
    document.body.append(dialog)
  }
  dialog.showModal()
}

function createDialog(): HTMLDialogElement {
  const close = createElement('button', { type: 'button', autofocus: true }, MESSAGES.close)
  const checkbox = createElement('input', { type: 'checkbox', checked: areSingleKeysEnabled() })
  const list = createElement(
    'dialog',
    { class: 'shortcut-list', 'aria-labelledby': 'site:shortcuts' },
    createElement('h2', { id: 'site:shortcuts' }, MESSAGES.keyboardShortcuts),
    createElement('dl', {}, ...SHORTCUTS.map(([keys, action]) => createRow(keys, action))),
    createElement('label', {}, checkbox, ` ${MESSAGES.enableSingleKeys}`),
    close,
  )
  checkbox.addEventListener('change', () => setSingleKeys(checkbox.checked))
  close.addEventListener('click', () => list.close())
  list.addEventListener('click', ({ target }) => target === list && list.close())
  return list
}

function createRow(keys: string[], action: string): HTMLElement {
  const caps = keys.flatMap((key, index) => [...(index > 0 ? [' '] : []), createElement('kbd', {}, key)])
  return createElement('div', {}, createElement('dt', {}, ...caps), createElement('dd', {}, action))
}

installStyles(css)
