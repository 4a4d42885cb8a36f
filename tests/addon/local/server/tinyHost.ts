import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bundle } from '#addon/local/server/addonThread.ts'
import { type Host, startHost } from '#addon/local/server/host.ts'

/** A bundle of a few lines: enough for menus, batches, questions and threads that hang. */
const code = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0] }
function onOpen() {
  const ui = SpreadsheetApp.getUi()
  ui.createMenu('Тандем')
    .addItem('Записать', 'writePair')
    .addSubMenu(ui.createMenu('Ещё').addItem('Спросить', 'question'))
    .addItem('Панель', 'openSidebar')
    .addItem('Зависнуть', 'hang')
    .addToUi()
}
function setUp() { return { made: [] } }
function writePair(value) {
  sheet().getRange(1, 1).setValue(value)
  sheet().getRange(2, 1).setValue(value)
  return value
}
function echo(value) { return value }
function hidden_() { return 'private' }
function question() {
  const ui = SpreadsheetApp.getUi()
  return ui.alert('Закрыть год?', 'Будет завершено 12 пар.', ui.ButtonSet.YES_NO) === ui.Button.YES ? 'да' : 'нет'
}
function hang() {
  sheet().getRange(1, 1).setValue('незаконченное')
  for (;;) {}
}
function eat() {
  const all = []
  for (;;) all.push(new Array(1000000).fill(all.length))
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Сегодня'))
}
function failing() { throw new Error('Лист «Пары» не найден.') }
function away() { return UrlFetchApp.fetch('https://example.org/').getResponseCode() }
`

const sidebar = `<!doctype html>
<html lang="ru">
<head><base target="_top"><meta charset="utf-8"><title>Сегодня</title><style>body { margin: 16px }</style></head>
<body>
<main><h1>Сегодня</h1><p id="row">Строка не выбрана</p><p id="answer"></p><p id="changes">0</p>
<button id="echo">Спросить программу</button><button id="fail">Сбой</button><button id="where">Где я</button><button id="close">Закрыть</button></main>
<script>
const show = (id, text) => { document.getElementById(id).textContent = text }
let changes = 0
addEventListener('message', ({ data }) => {
  if (data.type === 'tandem:selection') show('row', data.sheet + ', строка ' + data.row)
  if (data.type === 'tandem:changed') show('changes', ++changes)
})
document.getElementById('echo').onclick = () =>
  google.script.run.withSuccessHandler((value, extra) => show('answer', value + extra)).withUserObject('!').echo('слышу')
document.getElementById('fail').onclick = () =>
  google.script.run.withFailureHandler(error => show('answer', error.message)).failing()
document.getElementById('where').onclick = () => {
  show('row', '')
  parent.postMessage({ type: 'tandem:where' }, '*')
}
document.getElementById('close').onclick = () => google.script.host.close()
</script>
</body>
</html>`

export const tinyBundle: Bundle = {
  code,
  html: { 'sidebar.html': sidebar },
  manifest: {
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
    ],
  },
}

const noPage = {
  html: '<!doctype html><title>Тандем</title>',
  script: '',
  style: '',
  icon: '',
  gridScript: '',
  gridStyle: '',
  formStyle: '',
  formScript: '',
}

export interface TinyHost extends Host {
  dataDir: string
  base: string
  cookie: string
  get<Result>(path: string): Promise<{ status: number; body: Result }>
  post<Result>(path: string, body: unknown): Promise<{ status: number; body: Result }>
  /** cells of the first sheet of a programme, as shown */
  cells(programme: string): Promise<(string | null)[][]>
  end(): Promise<void>
}

/** A host on a free port with a fresh data folder and an open session. */
export async function tinyHost(options: Partial<Parameters<typeof startHost>[0]> = {}): Promise<TinyHost> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'tandem-'))
  const host = await startHost({
    port: 0,
    bundle: async () => tinyBundle,
    page: async () => noPage,
    ...options,
    dataDir,
  })
  const base = `http://127.0.0.1:${host.port}`
  const headers = { origin: base, 'content-type': 'application/json' }
  const token = host.url.split('#t=')[1]
  const opened = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const read = async <Result>(response: Response) => ({
    status: response.status,
    body: (await response.json()) as Result,
  })
  const get: TinyHost['get'] = async path => read(await fetch(`${base}${path}`, { headers: { cookie } }))
  const post: TinyHost['post'] = async (path, body) =>
    read(
      await fetch(`${base}${path}`, {
        method: 'POST',
        headers: { ...headers, cookie },
        body: JSON.stringify(body),
      }),
    )
  return {
    ...host,
    dataDir,
    base,
    cookie,
    get,
    post,
    cells: async programme => {
      const { body: sheets } = await get<{ sheetId: number }[]>(`/api/sheets?programme=${programme}`)
      const { body } = await get<{ changed: [number, ({ text: string } | string | null)[]][] }>(
        `/api/view?programme=${programme}&sheet=${sheets[0]?.sheetId}&since=0`,
      )
      return body.changed.map(([, cells]) =>
        cells.map(cell => (typeof cell === 'object' ? (cell?.text ?? null) : cell)),
      )
    },
    end: async () => {
      await host.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
