import { createElement } from './create-element'
import { installStyles } from './install-styles'
import css from './shortcut-list.css'
import { areSingleKeysEnabled, setSingleKeys } from './single-keys'

const COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

const SHORTCUTS: [keys: string[], action: string][] = [
  [['/'], 'Search'],
  [[COMMAND, 'K'], 'Search, even while typing'],
  [['?'], 'Show this list'],
  [['↑', '↓'], 'In search: select a result. On a ¶ button: move to another paragraph'],
  [['Enter'], 'In search: open the selected result'],
  [['Esc'], 'Close search or this list'],
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
  const close = createElement('button', { type: 'button', autofocus: true }, 'Close')
  const checkbox = createElement('input', { type: 'checkbox', checked: areSingleKeysEnabled() })
  const list = createElement(
    'dialog',
    { class: 'shortcut-list', 'aria-labelledby': 'site:shortcuts' },
    createElement('h2', { id: 'site:shortcuts' }, 'Keyboard shortcuts'),
    createElement('dl', {}, ...SHORTCUTS.map(([keys, action]) => createRow(keys, action))),
    createElement('label', {}, checkbox, ' Enable single-key shortcuts'),
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
