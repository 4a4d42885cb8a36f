/** The audience of tokens that the school's own computer signs. */
const localAudience = 'tandem-local'

interface Claims {
  aud?: string
  sub?: string
  hd?: string
  email?: string
}

/** «Соединение…»: what one's own identity token says, and the line to add on the Worker. */
export function showConnection(): void {
  const ui = SpreadsheetApp.getUi()
  const token = ScriptApp.getIdentityToken()
  if (token === null) {
    ui.alert(
      'Соединение',
      'Учётная запись не дала разрешения назвать себя. Откройте меню ещё раз и разрешите доступ.',
      ui.ButtonSet.OK,
    )
    return
  }
  const body = token.split('.')[1] ?? ''
  const text = Utilities.newBlob(
    Utilities.base64DecodeWebSafe(body.padEnd(Math.ceil(body.length / 4) * 4, '=')),
  ).getDataAsString()
  const { aud = '', sub = '', hd } = JSON.parse(text) as Claims
  if (aud === localAudience) {
    ui.alert(
      'Соединение с подбором',
      'Подбор работает на этом компьютере, соединять нечего.',
      ui.ButtonSet.OK,
    )
    return
  }
  const who = hd === undefined ? `ALLOWED_USERS = "${sub}"` : `ALLOWED_DOMAINS = "${hd}"`
  ui.alert(
    'Соединение с подбором',
    `Передайте эти строки тому, кто устанавливал программу:\n\nALLOWED_AUDIENCES = "${aud}"\n${who}\n\nНомер учётной записи (sub): ${sub}${hd === undefined ? '' : `\nДомен школы (hd): ${hd}`}`,
    ui.ButtonSet.OK,
  )
}
