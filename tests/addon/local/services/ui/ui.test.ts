import { expect, test } from 'vitest'
import { scriptHost } from '../scriptHost.ts'

test('a menu reaches the screen with its lines, parts and submenus', () => {
  const host = scriptHost()
  host.value(`const ui = SpreadsheetApp.getUi()
    ui.createAddonMenu().addItem('Сегодня', 'openToday').addSeparator().addSubMenu(ui.createMenu('Ещё').addItem('Отменить', 'undo')).addToUi()`)
  expect(host.screen.menus).toEqual([
    [
      {
        kind: 'menu',
        title: 'Тандем',
        items: [
          { kind: 'item', title: 'Сегодня', fn: 'openToday' },
          { kind: 'separator' },
          { kind: 'menu', title: 'Ещё', items: [{ kind: 'item', title: 'Отменить', fn: 'undo' }] },
        ],
      },
    ],
  ])
})

test('sidebars and dialogs are files of the bundle', () => {
  const host = scriptHost()
  host.value(`const page = HtmlService.createHtmlOutputFromFile('today').setTitle('Сегодня')
    SpreadsheetApp.getUi().showSidebar(page)
    SpreadsheetApp.getUi().showModalDialog(page.setWidth(600).setHeight(400), 'Проверка')`)
  expect(host.screen.windows).toEqual([
    { content: '<p>Сегодня</p>', title: 'Сегодня', width: null, height: null },
    { content: '<p>Сегодня</p>', title: 'Проверка', width: 600, height: 400, modal: true },
  ])
  expect(host.refusal(`HtmlService.createHtmlOutputFromFile('absent')`)).toBe(
    'Exception: No HTML file named absent was found.',
  )
})

test('answers of the person are enums that equal themselves', () => {
  const body = `const ui = SpreadsheetApp.getUi()
    const answer = ui.prompt('Школа', 'Как называется школа?', ui.ButtonSet.OK_CANCEL)
    return [ui.alert('Удалить?', ui.ButtonSet.YES_NO) === ui.Button.YES, answer.getSelectedButton() === ui.Button.OK, answer.getResponseText()]`
  expect(scriptHost().value(body)).toEqual([true, true, 'Лицей № 2'])
})

test('nobody is asked while a batch is open', () => {
  const body = `sheet().getRange(1, 1).setValue(1); SpreadsheetApp.getUi().alert('Продолжить?')`
  expect(scriptHost().refusal(body)).toContain('inside a batch')
})
