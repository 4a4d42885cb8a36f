import { expect, test } from 'vitest'
import { read, sourcePaths } from './sources.ts'

const texts = sourcePaths().filter(path =>
  /\.(ts|tsx|json|md|toml|css|html|csv|txt|sh)$|(^|\/)(run|LICENSE|\.npmrc|\.gitignore)$/.test(path),
)
const here = 'tests/house/speech.test.ts'

const speakingOf = (pattern: RegExp) =>
  texts.filter(path => path !== here).filter(path => pattern.test(read(path)))

test.each([
  {
    what: 'registry hosts',
    pattern: /registry\.npm|npmmirror|artifactory|verdaccio|nexus\.|codeload\.github/i,
  },
  { what: 'paths of one machine', pattern: /(^|["'`\s(])\/(work|home|root|Users)\/[\w.-]+/m },
  { what: 'who wrote it', pattern: /\b(claude|anthropic|chatgpt|openai|copilot|llm|subagent)\b/i },
  { what: 'unfinished work', pattern: /\b(TODO|FIXME|XXX|HACK)\b/ },
])('the project does not speak of $what', ({ pattern }) => {
  expect(speakingOf(pattern)).toEqual([])
})

test('what people read blames nobody, begs nobody and shouts at nobody', () => {
  const cold = /[Оо]шибк|екоррект|ожалуйста|[а-яё]!(?=[\s'"`»)]|$)/m
  // The положение has words of its own: «устранять допущенные ошибки».
  // And a screen reader is told by the title of a form's page, before anything else, that it is back with something to mend.
  const quoted = ['shared/regulations/clauseTexts.ts', 'addon/local/forms/stepPage.ts']
  const spoken = texts.filter(
    path => /^(addon|shared|worker)\/.*\.(tsx?|html)$/.test(path) && !quoted.includes(path),
  )
  expect(spoken.filter(path => cold.test(read(path)))).toEqual([])
})

test('no check is switched off', () => {
  const silenced =
    /@ts-(ignore|nocheck|expect-error)|biome-ignore|\bas any\b(?! \w)|:\s*any\b(?=[,;)=\]|>}\s]*$)|\.(skip|only|todo)\(/
  const found = texts
    .filter(path => /\.tsx?$/.test(path) && path !== here)
    .filter(path => silenced.test(read(path)))
  expect(found).toEqual([])
})

test('pages are built of elements, never of markup in a string', () => {
  const markup = /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/
  const found = sourcePaths('addon').filter(path => /\.tsx?$/.test(path) && markup.test(read(path)))
  expect(found).toEqual([])
})
