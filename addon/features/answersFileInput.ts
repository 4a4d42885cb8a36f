import * as z from 'zod/mini'
import { columnNames } from '#shared/intake/foreign/columnNames.ts'
import { foreignResponses } from '#shared/intake/foreign/foreignResponses.ts'
import { fold } from '#shared/language/fold.ts'
import {
  type KeptMapping,
  keepMapping,
  keptMapping,
  mappingFrom,
  sourceOf,
} from '#shared/intake/foreign/foreignSource.ts'
import { type ForeignTarget, foreignTargets, places } from '#shared/intake/foreign/foreignTargets.ts'
import { type ForeignMapping, proposeMapping } from '#shared/intake/foreign/proposeMapping.ts'
import { rankQuestionnaires } from '#shared/intake/foreign/rankQuestionnaires.ts'
import { shortName } from '#shared/people/personName.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import { type SplitTable, splitTable } from '#shared/programme/lists/splitTable.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { WebForm } from '#shared/programme/tables.ts'
import { questionnaire as questionnaireById } from '#shared/questionnaires/index.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import { publishedOf } from '#shared/questionnaires/publishedOf.ts'
import type { Questionnaire } from '#shared/questionnaires/questionnaire.ts'
import { questionnairesFor } from '#shared/questionnaires/questionnairesOfForm.ts'
import type { Moment } from './feature.ts'
import { type Refused, refuse } from './refusal.ts'

const maxRows = 2000
/** As many as a cell takes. */
const mostCharacters = 50_000
const maxLetters = 2_000_000

/** A table of answers as the curator gave it, and what she decided about it so far. */
export const answersFileInput = z.strictObject({
  text: z.string().check(z.maxLength(maxLetters)),
  /** Of the file; also tells what the answers may be about. */
  name: z.string().check(z.maxLength(300)),
  /** Title of the sheet of this workbook that the table stands on; absent: it is a file's. */
  sheet: z.optional(z.string().check(z.maxLength(200))),
  /** Absent: the likeliest one. */
  questionnaire: z.optional(z.string().check(z.maxLength(200))),
  /** Column by column: where it goes; absent: as the source remembers, else by titles and values. */
  mapping: z.optional(z.array(z.nullable(z.string().check(z.maxLength(200)))).check(z.maxLength(500))),
})
export type AnswersFileInput = z.infer<typeof answersFileInput>

export interface AnswersTable {
  names: string[]
  rows: SplitTable['rows']
  questionnaire: Questionnaire
  published: Published
  targets: readonly ForeignTarget[]
  mapping: ForeignMapping
  /** The row that stands for this source: a known one, or one to be made. */
  source: { id: string; columns: readonly string[]; edits: Edit[]; known: WebForm | null }
  /** The likeliest first. */
  questionnaires: { id: string; title: string }[]
  /** Columns that must be found before anything can be taken in. */
  lacking: string[]
}

type Needs = Programme<'mentors' | 'mentees' | 'webForms' | 'responses' | 'questions'>

/** What a table of answers is: whose questionnaire, where its columns go, from which source. */
export function readAnswersTable(
  programme: Needs,
  input: AnswersFileInput,
  { today, newId }: Pick<Moment, 'today' | 'newId'>,
): AnswersTable | Refused {
  const [head, ...rows] = splitTable(input.text).rows
  if (head === undefined || rows.length === 0)
    return refuse(
      'nothingToDo',
      head === undefined ? 'В таблице нет ни одной строки' : 'В таблице только одна строка',
      'Первая строка – вопросы, под ней должны быть ответы',
    )
  if (rows.length > maxRows)
    return refuse(
      'badInput',
      `В таблице ${rows.length} ответов, за один раз берётся не больше ${maxRows}`,
      'Разделите таблицу на части',
    )
  const names = columnNames(head.cells)
  const dictionary = dictionaryOf(programme)
  // An answer to a personal link says nothing without the link.
  const offered = questionnairesFor(dictionary).filter(({ identity }) => identity !== 'link')
  const publish = (source: Questionnaire) => publishedAs(programme, source)
  const proposals = offered.map(each => {
    const published = publish(each)
    return { id: each.id, title: published.title, published, targets: foreignTargets(each, published) }
  })
  // A sheet is a source of its own, whatever it is called now: the one that looks alike must go on being read.
  const known = sourceOf(
    names,
    programme.webForms.filter(
      webForm =>
        input.sheet === undefined ||
        webForm.channel !== 'sheet' ||
        webForm.sheet === input.sheet ||
        holdsAnswersOf(webForm, { names, rows, proposals, responses: programme.responses }),
    ),
  )
  const like = known ?? sourceOf(names, programme.webForms)
  const ranked = input.questionnaire ?? like?.questionnaire
  const ordered = ranked === undefined ? rankQuestionnaires(names, input.name, proposals) : proposals
  const chosen = ordered.find(({ id }) => id === (ranked ?? ordered[0]?.id))
  const questionnaire = chosen && questionnaireById(chosen.id)
  if (!chosen || !questionnaire)
    return refuse('gone', 'Такой анкеты больше нет', 'Выберите другую анкету', { at: 'questionnaire' })
  const { published, targets } = chosen
  const same = known !== null && known.questionnaire === questionnaire.id ? known : null
  const kept = like !== null && like.questionnaire === questionnaire.id ? keptMapping(like) : null
  const mapping = mappingOf(input.mapping, kept, { names, rows, targets })
  const { sheet } = input
  const { id, columns, edits } = sourceFor(same, {
    names,
    mapping,
    published,
    questionnaire,
    sheet,
    today,
    newId,
  })
  const source = {
    id,
    columns,
    known: same,
    edits: [...edits, ...formerSources(programme.webForms, { id, sheet, today })],
  }
  if (source.edits.some(({ set }) => Object.values(set).some(value => String(value).length > mostCharacters)))
    return refuse(
      'badInput',
      'В таблице слишком много столбцов, чтобы их запомнить',
      'Оставьте столбцы с ответами и загрузите таблицу снова',
    )
  return {
    names,
    rows,
    questionnaire,
    published,
    targets,
    mapping,
    source,
    questionnaires: ordered.map(({ id, title }) => ({ id, title })),
    lacking: lackingIn(questionnaire, targets, mapping),
  }
}

/** The questions as they would be asked now; of a ranking all who may be chosen: a file does not tell who was there. */
function publishedAs(programme: Needs, questionnaire: Questionnaire): Published {
  const others = questionnaire.audience === 'mentor' ? programme.mentees : programme.mentors
  return publishedOf(questionnaire, {
    dictionary: dictionaryOf(programme),
    settings: settingsOf(programme),
    own: programme.questions,
    version: 1,
    personal: false,
    ...(questionnaire.kind === 'preferences' && {
      present: others
        .filter(({ status }) => status === 'active')
        .map(person => ({ id: person.id, name: shortName(person) })),
    }),
  }).published
}

function mappingOf(
  given: ForeignMapping | undefined,
  kept: KeptMapping | null,
  { names, rows, targets }: Pick<AnswersTable, 'names' | 'rows' | 'targets'>,
): ForeignMapping {
  const offered = new Set<string>([...targets.map(({ key }) => key), places.keep])
  const remembered = kept === null ? [] : mappingFrom(kept, names)
  const proposed = given ?? proposeMapping(names, rows, targets)
  const taken = new Set<string>()
  return names.map((_, at) => {
    const wanted = given !== undefined || remembered[at] === undefined ? proposed[at] : remembered[at]
    if (wanted === null || wanted === undefined || !offered.has(wanted))
      return wanted === null ? null : places.keep
    if (taken.has(wanted) && wanted !== places.keep) return places.keep
    taken.add(wanted)
    return wanted
  })
}

interface NewSource
  extends Pick<AnswersTable, 'names' | 'mapping' | 'published' | 'questionnaire'>,
    Pick<Moment, 'today' | 'newId'> {
  sheet: string | undefined
}

/** The remembered source with the columns as they go now, or a new one. */
function sourceFor(
  known: WebForm | null,
  { names, mapping, published, questionnaire, sheet, today, newId }: NewSource,
): AnswersTable['source'] {
  // Of a sheet further answers come by themselves; a file has to be given again.
  const place =
    sheet === undefined ? {} : ({ channel: 'sheet', sheet, state: 'open', closedOn: null } as const)
  if (known === null) {
    const id = newId('фа-')
    const row = append('webForms', {
      id,
      title: published.title,
      form: questionnaire.form,
      version: 1,
      state: 'closed',
      publishedOn: today,
      personal: false,
      channel: 'file',
      questionnaire: questionnaire.id,
      definition: JSON.stringify(published),
      mapping: keepMapping(names, mapping),
      ...place,
    })
    return { id, columns: names, edits: [row], known }
  }
  const kept = keptMapping(known) ?? {}
  const columns = Object.keys(kept)
  const goes = (name: string) => mapping[names.findIndex(each => fold(each) === fold(name))] ?? null
  // The dictionaries may have grown since: the answers are read by what may be answered now.
  const renewed = update('webForms', known, {
    definition: JSON.stringify(published),
    mapping: keepMapping(columns, columns.map(goes)),
    ...place,
  })
  return { id: known.id, columns, edits: renewed === null ? [] : [renewed], known }
}

/** Whether an answer that was taken in from this source stands in the table. */
function holdsAnswersOf(
  webForm: WebForm,
  table: Pick<AnswersTable, 'names' | 'rows'> & {
    proposals: readonly { id: string; targets: readonly ForeignTarget[] }[]
    responses: Needs['responses']
  },
): boolean {
  const { names, rows, proposals } = table
  const kept = keptMapping(webForm)
  const targets = proposals.find(({ id }) => id === webForm.questionnaire)?.targets
  if (kept === null || targets === undefined) return false
  const known = new Set(table.responses.flatMap(row => (row.webForm === webForm.id ? [row.id] : [])))
  const mapping = mappingFrom(kept, names).map(key => key ?? null)
  const source = { id: webForm.id, columns: Object.keys(kept) }
  return foreignResponses({ names, rows, mapping, targets, source }, () => '').some(({ raw }) =>
    known.has(raw.key),
  )
}

/** A sheet is read by one source only: one that knew it by other columns would take the same answers in once more. */
const formerSources = (
  webForms: readonly WebForm[],
  { id, sheet, today }: { id: string; sheet: string | undefined } & Pick<Moment, 'today'>,
): Edit[] =>
  webForms
    .filter(
      each => each.id !== id && each.channel === 'sheet' && each.state === 'open' && each.sheet === sheet,
    )
    .flatMap(each => update('webForms', each, { state: 'closed', closedOn: today }) ?? [])

/** Whoever is asked for a name can't be found without one. */
function lackingIn(
  { identity }: Questionnaire,
  targets: readonly ForeignTarget[],
  mapping: ForeignMapping,
): string[] {
  if (identity !== 'named' || mapping.includes(places.name)) return []
  return targets
    .filter(({ column, key }) => (column === 'lastName' || column === 'firstName') && !mapping.includes(key))
    .map(({ title }) => title)
}
