import vm from 'node:vm'
import { type Node, parse } from 'acorn'
import { analyze } from 'eslint-scope'

/** Scopes that a member of a service asks for; none for those that only name things. From the Apps Script reference. */
const scopes = {
  spreadsheet: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  ui: 'https://www.googleapis.com/auth/script.container.ui',
  fetch: 'https://www.googleapis.com/auth/script.external_request',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
  email: 'https://www.googleapis.com/auth/userinfo.email',
  openid: 'openid',
  forms: 'https://www.googleapis.com/auth/forms',
  formHere: 'https://www.googleapis.com/auth/forms.currentonly',
  mail: 'https://www.googleapis.com/auth/script.send_mail',
}

const none: string[] = []
const services: Record<string, Record<string, string[]>> = {
  SpreadsheetApp: {
    ...members(
      [scopes.spreadsheet],
      'getActiveSpreadsheet getActive getActiveSheet getActiveRange getCurrentCell getSelection setActiveSheet setActiveRange flush',
    ),
    ...members(
      none,
      'getUi newDataValidation newRichTextValue newTextStyle newConditionalFormatRule newColor ProtectionType DataValidationCriteria BandingTheme WrapStrategy BorderStyle Dimension',
    ),
  },
  HtmlService: members(none, 'createHtmlOutputFromFile createHtmlOutput XFrameOptionsMode'),
  UrlFetchApp: members([scopes.fetch], 'fetch fetchAll'),
  ScriptApp: {
    ...members([scopes.triggers], 'newTrigger getProjectTriggers getUserTriggers deleteTrigger'),
    // The claim with the address needs the second scope.
    ...members([scopes.openid, scopes.email], 'getIdentityToken'),
    ...members(
      none,
      'AuthMode EventType TriggerSource AuthorizationStatus getAuthorizationInfo requireScopes getScriptId',
    ),
  },
  Session: {
    ...members([scopes.email], 'getActiveUser getEffectiveUser'),
    ...members(none, 'getActiveUserLocale getScriptTimeZone getTemporaryActiveUserKey'),
  },
  FormApp: {
    ...members([scopes.forms], 'openById openByUrl create'),
    ...members([scopes.formHere], 'getActiveForm'),
    ...members(none, 'ItemType DestinationType createTextValidation createParagraphTextValidation'),
  },
  MailApp: members([scopes.mail], 'sendEmail getRemainingDailyQuota'),
  LockService: members(none, 'getDocumentLock getScriptLock getUserLock'),
  PropertiesService: members(none, 'getDocumentProperties getScriptProperties getUserProperties'),
  CacheService: members(none, 'getDocumentCache getScriptCache getUserCache'),
  Charts: members(
    none,
    'ChartType Position CurveStyle PointStyle ChartHiddenDimensionStrategy ChartMergeStrategy',
  ),
  Utilities: members(
    none,
    'formatDate getUuid base64Encode base64EncodeWebSafe base64Decode base64DecodeWebSafe computeDigest newBlob sleep zip unzip gzip ungzip Charset DigestAlgorithm',
  ),
  Logger: members(none, 'log'),
}

/** Methods of objects that ask for a scope of their own, whatever they are called on. */
const methods: Record<string, string[]> = members(
  [scopes.ui],
  'showSidebar showModalDialog showModelessDialog',
)

/** Globals of the language as Apps Script has them, without what only newer engines know. */
const builtIns = new Set(
  `Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array
  Float64Array Function Infinity Int8Array Int16Array Int32Array Intl JSON Map Math NaN Number Object Promise
  Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint8Array
  Uint8ClampedArray Uint16Array Uint32Array WeakMap WeakSet decodeURI decodeURIComponent encodeURI
  encodeURIComponent globalThis isFinite isNaN parseFloat parseInt undefined console arguments`.split(/\s+/),
)

export type CodeFacts = {
  /** Names of the functions at the top: what triggers, menus and rpc can call. */
  functions: string[]
  /** Free names that neither the language nor a service we know gives. */
  unknown: string[]
  /** Uses of a service that the table above does not know, and a service passed on as a value. */
  unlisted: string[]
  /** Scopes that the uses of services ask for. */
  scopes: string[]
}

/** Reads Code.js as Apps Script's parser would: a script of ES2019. @throws SyntaxError on anything newer. */
export function readCode(code: string): CodeFacts {
  const program = parse(code, { ecmaVersion: 2019, sourceType: 'script', ranges: true })
  const nodes = [...walk(program)]
  const probed = new Set(nodes.flatMap(({ node }) => probesIn(node)))
  const parentOf = new Map(nodes.map(({ node, parent }) => [node, parent]))
  const { globalScope } = analyze(program as never, { ecmaVersion: 2019, sourceType: 'script' })
  const declared = new Set(globalScope?.variables.map(({ name }) => name))
  const free = (globalScope?.through ?? [])
    .map(({ identifier }) => identifier as unknown as Tree)
    .filter(identifier => !probed.has(identifier) && !declared.has(String(identifier.name)))

  const uses = free
    .filter(({ name }) => String(name) in services)
    .map(identifier => {
      const name = String(identifier.name)
      const parent = parentOf.get(identifier)
      const member = parent?.type === 'MemberExpression' && parent.object === identifier && !parent.computed
      const used = member ? String((parent.property as Tree).name) : '(as a value)'
      return { use: `${name}.${used}`, scopes: services[name]?.[used] }
    })
  const called = nodes.flatMap(({ node }) => {
    const callee = node.type === 'CallExpression' ? (node.callee as Tree) : undefined
    return callee?.type === 'MemberExpression' && !callee.computed
      ? [String((callee.property as Tree).name)]
      : []
  })
  return {
    functions: (program.body as unknown as Tree[])
      .flatMap(node => (node.type === 'FunctionDeclaration' ? [String((node.id as Tree).name)] : []))
      .sort(),
    unknown: unique(
      free.map(({ name }) => String(name)).filter(name => !builtIns.has(name) && !(name in services)),
    ),
    unlisted: unique(uses.filter(use => !use.scopes).map(({ use }) => use)),
    scopes: unique([
      ...uses.flatMap(use => use.scopes ?? []),
      ...called.flatMap(name => (Object.hasOwn(methods, name) ? (methods[name] ?? []) : [])),
    ]),
  }
}

/** Names that are only asked for, `typeof X`, or used behind such a question, `typeof X != 'undefined' && new X()`. */
function probesIn(node: Tree): Tree[] {
  if (node.type === 'UnaryExpression' && node.operator === 'typeof') return [node.argument as Tree]
  if (node.type !== 'LogicalExpression' || node.operator !== '&&') return []
  const named = (tree: Tree) =>
    [...walk(tree)].map(found => found.node).filter(({ type }) => type === 'Identifier')
  const asked = [...walk(node.left as Tree)]
    .map(found => found.node)
    .flatMap(({ type, operator, argument }) =>
      type === 'UnaryExpression' && operator === 'typeof' ? [(argument as Tree).name] : [],
    )
  return named(node.right as Tree).filter(({ name }) => asked.includes(name))
}

/** Runs Code.js the way every execution begins, with services that may not be touched. @throws when one is. */
export function loadCode(code: string): void {
  const untouchable = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, member) => {
          throw new Error(`${name}.${String(member)} is called while Code.js loads`)
        },
      },
    )
  const globals = Object.fromEntries(Object.keys(services).map(name => [name, untouchable(name)]))
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(code, context, { filename: 'Code.js' })
}

type Tree = Node & Record<string, unknown>

function* walk(node: object, parent?: Tree): Generator<{ node: Tree; parent: Tree | undefined }> {
  const tree = node as Tree
  yield { node: tree, parent }
  for (const value of Object.values(tree)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Tree).type === 'string')
        yield* walk(child, tree)
    }
  }
}

function members(needed: string[], names: string): Record<string, string[]> {
  return Object.fromEntries(names.split(' ').map(name => [name, needed]))
}

const unique = (names: string[]) => [...new Set(names)].sort()
