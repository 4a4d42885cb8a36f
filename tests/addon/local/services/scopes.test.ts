import { expect, test } from 'vitest'
import { manifest, scriptHost } from './scriptHost.ts'

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`
const window = `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`

test.each([
  { code: 'SpreadsheetApp.getActiveSpreadsheet()', scope: auth('spreadsheets.currentonly') },
  { code: window, scope: auth('script.container.ui') },
  { code: `UrlFetchApp.fetch('https://engine.example/')`, scope: auth('script.external_request') },
  { code: 'Session.getActiveUser()', scope: auth('userinfo.email') },
  { code: 'ScriptApp.getIdentityToken()', scope: 'openid' },
])('$code needs $scope, and only that', ({ code, scope }) => {
  const without = scriptHost({
    manifest: { oauthScopes: manifest.oauthScopes.filter(each => each !== scope) },
  })
  expect(without.refusal(code)).toMatch(/^Exception: Specified permissions are not sufficient to call /)
  expect(without.refusal(code)).toContain(scope)
  scriptHost({ manifest: { oauthScopes: [scope] } }).value(code)
})

test.each([
  `SpreadsheetApp.getUi().createMenu('Тандем').addItem('Открыть', 'open').addToUi()`,
  'Session.getActiveUserLocale()',
  'Utilities.getUuid()',
  `PropertiesService.getScriptProperties().getProperty('a')`,
])('%s needs none', code => {
  scriptHost({ manifest: { oauthScopes: [] } }).value(code)
})

test('the wide scope of spreadsheets does for the narrow one; a manifest without a list asks for all', () => {
  scriptHost({ manifest: { oauthScopes: [auth('spreadsheets')] } }).value('sheet().getName()')
  scriptHost({ manifest: {} }).value('sheet().getName()')
})
