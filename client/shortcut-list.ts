import { adoptStyles } from './adopt-styles'
import { make } from './make'
import css from './shortcut-list.css'
import { areSingleKeysOn, turnSingleKeys } from './single-keys'

const COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** What each key does, where it does something. */
const SHORTCUTS: [keys: string[], does: string][] = [
  [['/'], 'Search'],
  [[COMMAND, 'K'], 'Search, even while you type'],
  [['?'], 'This list'],
  [['↑', '↓'], 'In the search: choose a result. At the ¶ beside a paragraph: go to another'],
  [['Enter'], 'In the search: go to the chosen result'],
  [['Esc'], 'Close the search or this list'],
]

let dialog: HTMLDialogElement | undefined

/** Shows the list of keys. */
export function open(): void {
  if (dialog?.open) return
  if (!dialog) {
    dialog = makeList()
    document.body.append(dialog)
  }
  dialog.showModal()
}

function makeList(): HTMLDialogElement {
  const close = make('button', { type: 'button', autofocus: true }, 'Close')
  const single = make('input', { type: 'checkbox', checked: areSingleKeysOn() })
  const list = make(
    'dialog',
    { class: 'shortcut-list', 'aria-labelledby': 'shortcut-list' },
    make('h2', { id: 'shortcut-list' }, 'Keyboard shortcuts'),
    make('dl', {}, ...SHORTCUTS.map(([keys, does]) => row(keys, does))),
    make('label', {}, single, ' Keys alone, without ', make('kbd', {}, COMMAND), ', do something'),
    close,
  )
  single.addEventListener('change', () => turnSingleKeys(single.checked))
  close.addEventListener('click', () => list.close())
  list.addEventListener('click', ({ target }) => target === list && list.close())
  return list
}

function row(keys: string[], does: string): HTMLElement {
  const caps = keys.flatMap((key, index) => [...(index > 0 ? [' '] : []), make('kbd', {}, key)])
  return make('div', {}, make('dt', {}, ...caps), make('dd', {}, does))
}

adoptStyles(css)
