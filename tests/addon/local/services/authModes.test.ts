import { expect, test } from 'vitest'
import type { AuthMode } from '#addon/local/services/ports.ts'
import { scriptHost } from './scriptHost.ts'

const menu = `SpreadsheetApp.getUi().createMenu('Тандем').addItem('Открыть', 'open').addToUi()`

test.each<{ code: string; in: AuthMode[] }>([
  { code: menu, in: ['NONE', 'LIMITED', 'FULL'] },
  { code: 'Session.getActiveUserLocale()', in: ['NONE', 'LIMITED', 'FULL'] },
  { code: 'SpreadsheetApp.getActiveSpreadsheet()', in: ['LIMITED', 'FULL'] },
  { code: `PropertiesService.getDocumentProperties().getProperty('a')`, in: ['LIMITED', 'FULL'] },
  { code: `UrlFetchApp.fetch('https://engine.example/')`, in: ['FULL'] },
  { code: 'Session.getActiveUser()', in: ['FULL'] },
  { code: 'ScriptApp.getIdentityToken()', in: ['FULL'] },
  { code: `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`, in: ['FULL'] },
])('$code is allowed in $in', ({ code, in: allowed }) => {
  const modes: AuthMode[] = ['NONE', 'LIMITED', 'FULL']
  const granted = modes.filter(
    authMode => !scriptHost().refusal(code, { authMode }).includes('You do not have permission'),
  )
  expect(granted).toEqual(allowed)
})

test('onOpen gets its event, with the mode as an enum', () => {
  const code = `function onOpen(e) { return [e.authMode === ScriptApp.AuthMode.LIMITED, e.source.getSheets().length, String(e.authMode.toString())] }`
  expect(scriptHost().run(code, { fn: 'onOpen', authMode: 'LIMITED' })).toMatchObject({
    value: [true, 1, 'LIMITED'],
  })
})
