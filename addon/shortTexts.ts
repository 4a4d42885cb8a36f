import { type Node, parse } from 'acorn'

/*
 * Two fifths of the bundle would be Russian, and a Russian letter takes two bytes. In Code.js the texts are written in
 * single bytes: a Latin letter or a sign stands for a Russian letter or for a piece of many Russian words. `T_` reads
 * them, each when it is first needed; where the minifier has given that name away, the next free one of its kind.
 */
const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#%&+<>@_~!', "'"]
const letters = [...'аоеинтсрвлкпмдуязыбьгйчжхцшющ']
const fragments =
  'Ничего не |наставляем|настав|Настав|соглас|риказ|ель|пис|ник|ст|ни|ра|ов|ит|ет|ро|ен|од|ол|ар|ли|ан|ер|от|ор|ре|е |а | п| н|о |я |й '
const pieces = [...letters, ...fragments.split('|')]

const signOf = new Map(pieces.map((piece, index) => [piece, signs[index] ?? piece]))
const longestFirst = new RegExp([...pieces].sort((a, b) => b.length - a.length).join('|'), 'g')
const own = /[A-Za-z#%&+<>@_~!'`\\$\r\u2028\u2029]/

const tagReader = `=(()=>{const pieces=${JSON.stringify(pieces.join('|'))}.split("|"),signs=${JSON.stringify(signs.slice(0, pieces.length).join(''))},known=new Map,read=text=>text.replace(/[A-Za-z#%&+<>@_~!']/g,sign=>pieces[signs.indexOf(sign)]);return(texts,...values)=>{let parts=known.get(texts);parts||known.set(texts,parts=texts.map(read));return values.reduce((said,value,at)=>said+\`\${value}\`+parts[at+1],parts[0])}})();\n`

/** HtmlService does not know template literals, nor a quote in a pattern: in a page `T_` is called, and the pattern is made. */
const callReader = `=(()=>{const pieces=${JSON.stringify(pieces.join('|'))}.split("|"),signs=${JSON.stringify(signs.slice(0, pieces.length).join(''))},each=new RegExp("["+signs+"]","g"),known=new Map;return text=>{let said=known.get(text);return said===void 0&&known.set(text,said=text.replace(each,sign=>pieces[signs.indexOf(sign)])),said}})();\n`

/** A directive counts only where nothing stands before it. */
const strict = '"use strict";'

/** Short, and private to Apps Script by the underscore. */
const readerNames = [...'TUVWXYZABCDEFGHIJKLMNOPQRS'].map(letter => `${letter}_`)

type Tree = Node & Record<string, unknown>
interface Change {
  from: number
  to: number
  text: string
}

const bytes = (text: string): number => Buffer.byteLength(text)
const written = (text: string): string => text.replace(longestFirst, piece => signOf.get(piece) ?? piece)

/**
 * The same program, its Russian texts written shorter; a program with few of them comes back as it is.
 * @param of for what: a page has no template literals, neither before nor after
 */
export function shortTexts(code: string, of: 'server' | 'page' = 'server'): string {
  const nodes = [...walk(parse(code, { ecmaVersion: 'latest', sourceType: 'script' }))]
  const taken = new Set(nodes.map(({ node }) => node.name))
  const name = readerNames.find(each => !taken.has(each)) ?? 'texts_'
  const reader = `var ${name}${of === 'page' ? callReader : tagReader}`
  const changes = nodes
    .flatMap(({ node, parent }) => shorter(node, parent, code, of, name))
    .sort((a, b) => a.from - b.from)
  let at = 0
  const parts: string[] = []
  for (const { from, to, text } of changes) {
    parts.push(code.slice(at, from), text)
    at = to
  }
  const body = parts.join('') + code.slice(at)
  const short = body.startsWith(strict) ? strict + reader + body.slice(strict.length) : reader + body
  return bytes(short) < bytes(code) ? short : code
}

function shorter(
  node: Tree,
  parent: Tree | undefined,
  code: string,
  of: 'server' | 'page',
  name: string,
): Change[] {
  // `return"…"`: a sign that needs no space before it becomes a name that does.
  const tag = `${/[\p{L}\p{N}_$]/u.test(code.charAt(node.start - 1)) ? ' ' : ''}${name}`
  if (node.type === 'Literal' && typeof node.value === 'string') {
    const isKey = parent?.type === 'Property' && parent.key === node && parent.computed !== true
    if (isKey || parent?.type === 'ExpressionStatement' || own.test(node.value)) return []
    const short = written(node.value)
    // A page reads some signs as its own, wherever they stand.
    if (of === 'page' && /<[?!/]/.test(short)) return []
    const text = of === 'page' ? `${tag}(${JSON.stringify(short)})` : `${tag}\`${short}\``
    return bytes(text) < bytes(String(node.raw)) ? [{ from: node.start, to: node.end, text }] : []
  }
  if (of === 'page' || node.type !== 'TemplateLiteral' || parent?.type === 'TaggedTemplateExpression')
    return []
  const changes = (node.quasis as Tree[]).map(quasi => ({
    from: quasi.start,
    to: quasi.end,
    was: String((quasi.value as { cooked: string }).cooked),
  }))
  if (changes.some(({ was }) => own.test(was))) return []
  const gain = changes.reduce((sum, { was }) => sum + bytes(was) - bytes(written(was)), -bytes(tag))
  return gain > 0
    ? [
        { from: node.start, to: node.start, text: tag },
        ...changes.map(({ from, to, was }) => ({ from, to, text: written(was) })),
      ]
    : []
}

function* walk(tree: object, parent?: Tree): Generator<{ node: Tree; parent: Tree | undefined }> {
  const node = tree as Tree
  yield { node, parent }
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child === 'object' && typeof (child as Tree).type === 'string')
        yield* walk(child, node)
}
