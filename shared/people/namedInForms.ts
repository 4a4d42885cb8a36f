import type { Value } from '../programme/column.ts'
import type { WholeProgramme } from '../programme/programme.ts'
import type { TableName } from '../programme/tables.ts'
import { erasedText } from './erasing.ts'
import type { Person } from './isPupil.ts'
import type { AnyRow } from './tracesOf.ts'

/**
 * After a group meeting people choose among names: the name of the person stands among the options of that form and in the
 * answers of others. There it is replaced, word for word as the form offered it.
 */
export function namedInForms(
  programme: WholeProgramme,
  person: Person,
): { table: TableName; row: AnyRow; set: Record<string, Value> }[] {
  return programme.webForms.flatMap(form => {
    const names = optionsOf(form.definition, person.id)
    if (names.length === 0) return []
    const without = (text: string) =>
      names.reduce((left, name) => left.split(JSON.stringify(name)).join(JSON.stringify(erasedText)), text)
    const answers = programme.responses.filter(({ webForm }) => webForm === form.id)
    return [
      {
        table: 'webForms' as const,
        row: form as unknown as AnyRow,
        set: { definition: without(form.definition) },
      },
      ...answers.map(row => ({
        table: 'responses' as const,
        row: row as unknown as AnyRow,
        set: {
          ...(row.answers !== '' && { answers: without(row.answers) }),
          ...(row.decided !== '' && { decided: without(row.decided) }),
        },
      })),
    ]
  })
}

/**
 * Answers of others in forms and on response sheets that name the person, form by form: no command changes what others have
 * written there.
 * @param own keys of the person's own responses
 */
export const answersNaming = (
  { webForms, responses }: Pick<WholeProgramme, 'webForms' | 'responses'>,
  person: Person,
  own: readonly string[],
): { title: string; answers: number }[] =>
  webForms
    .filter(({ channel }) => channel !== 'file')
    .map(({ id, title, definition }) => {
      const names = optionsOf(definition, person.id).map(name => JSON.stringify(name))
      const naming = responses.filter(
        row => row.webForm === id && !own.includes(row.id) && names.some(name => row.answers.includes(name)),
      )
      return { title, answers: naming.length }
    })
    .filter(({ answers }) => answers > 0)

/** How the form calls the person: beside each option stands the ID of whom it means. */
function optionsOf(definition: string, id: string): string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    const { people, options } = node as { people?: unknown; options?: unknown }
    if (Array.isArray(people) && Array.isArray(options))
      people.forEach((each, at) => {
        if (each === id && typeof options[at] === 'string') found.push(options[at])
      })
    Object.values(node).forEach(walk)
  }
  try {
    walk(JSON.parse(definition))
  } catch {
    return []
  }
  return found
}
