import type { Column, Value } from './column.ts'
import * as column from './column.ts'
import { dictionaryOf } from './dictionary.ts'
import { parseNumber } from './parseNumber.ts'
import { readCell } from './readCell.ts'
import type { Problem } from './problem.ts'
import { schema } from './schema.ts'
import { genders } from './tables/person.ts'
import type { RowOf } from './tables.ts'

/** Settings by key: a column each, so that the same readers, writers and fields serve them. */
export const settingColumns = {
  schema: column.number('Версия таблицы', { min: 1, max: 999, guarded: true, note: 'Ставит программа' }),
  schoolFull: column.text('Полное название школы', {
    required: true,
    note: 'Как в уставе, в именительном падеже',
  }),
  schoolShort: column.text('Краткое название школы', { required: true }),
  place: column.text('Место издания приказов', { required: true, note: 'Например: с. Заречное' }),
  headPost: column.text('Должность руководителя', { note: 'Как под приказом, например: Директор' }),
  headLast: column.text('Фамилия руководителя', { required: true }),
  headFirst: column.text('Имя руководителя', { required: true }),
  headMiddle: column.text('Отчество руководителя'),
  headGender: column.choice('Пол руководителя', genders, { required: true }),
  curatorPost: column.text('Должность куратора', {
    note: 'Например: заместитель директора по воспитательной работе',
  }),
  curatorLast: column.text('Фамилия куратора', { required: true }),
  curatorFirst: column.text('Имя куратора', { required: true }),
  curatorMiddle: column.text('Отчество куратора'),
  curatorGender: column.choice('Пол куратора', genders, { required: true }),
  curatorCode: column.text('Код куратора', {
    guarded: true,
    note: 'Ставит программа; под ним куратор известен при составлении документов',
  }),
  schoolYear: column.text('Учебный год', { required: true, note: 'Например: 2026/27' }),
  dataPlace: column.choice(
    'Где хранятся данные',
    { local: 'На этом компьютере', google: 'В Google Таблице' },
    { required: true },
  ),
  abroadDecidedOn: column.date('Решение о хранении за рубежом принято', {
    note: 'Дата, когда это решил руководитель. Нужна, только если данные в Google Таблице',
  }),
  maxMentees: column.number('Наставляемых на одного наставника', {
    min: 1,
    max: 10,
    note: 'П. 4.12: не больше двух одновременно',
  }),
  maxMonths: column.number('Наибольший срок пары, месяцев', {
    min: 1,
    max: 12,
    note: 'П. 4.13: не больше 12 месяцев, то есть календарного года. Школа может решить, что меньше',
  }),
  yearEnds: column.choice(
    'Год наставничества кончается',
    { sameDay: 'в тот же день через год', dayBefore: 'на день раньше' },
    {
      note: 'П. 4.13: срок не больше календарного года. По ГК РФ (ст. 192) годовой срок истекает в тот же день. Срок в месяцах считается так же',
    },
  ),
  certificateDays: column.number('Срок годности справки, дней', {
    min: 1,
    max: 3650,
    note: 'Для справок наставников не из школы (п. 6.1), если в справке нет своего срока',
  }),
  planDays: column.number('План развития: дней с начала пары', {
    min: 1,
    max: 120,
    note: 'К какому сроку приказ поручает составить планы',
  }),
  waitingStepDays: column.number('Шаг ожидания, дней', {
    min: 7,
    max: 366,
    note: 'За каждые столько дней с даты вхождения в программу очерёдность наставляемого растёт на 1',
  }),
  curatorEmployee: column.yesNo('Куратор работает в школе', { note: 'Куратор – сотрудник школы (п. 2.1)' }),
  teachersOwn: column.yesNo('У педагогов своё положение', {
    note: '«Да»: положение, дорожная карта и программа утверждены отдельно для обучающихся и для педагогов',
  }),
  extendPastYear: column.yesNo('Продление может выйти за год', {
    note: 'П. 4.13 и 4.14: «да» – продлённая приказом пара может длиться больше календарного года',
  }),
  meetingGapDays: column.number('Личная встреча не реже, дней', {
    min: 7,
    max: 120,
    note: 'После скольких дней без личной встречи напомнить о ней (п. 6.1)',
  }),
  halves: column.choice(
    'Полугодия',
    { school: 'учебные: сентябрь – декабрь и январь – май', calendar: 'календарные' },
    { note: 'За какие полугодия собираются показатели (п. 8.2)' },
  ),
  snapshotDays: column.number('Показатели: дней после полугодия', {
    min: 1,
    max: 120,
    note: 'Сколько дней есть на то, чтобы собрать показатели (п. 8.2)',
  }),
  ageFrom: column.number('Наставляемым от, лет', {
    min: 5,
    max: 18,
    note: 'С какого возраста обучающийся входит в показатель модели',
  }),
  ageTo: column.number('Наставляемым до, лет', {
    min: 14,
    max: 25,
    note: 'До какого возраста обучающийся входит в показатель модели',
  }),
  youngYears: column.number('Молодой специалист: стаж не больше, лет', {
    min: 1,
    max: 10,
    note: 'Педагог с большим стажем молодым специалистом не считается (п. 4.9)',
  }),
  youngAge: column.number('Молодой специалист: возраст не больше, лет', {
    min: 21,
    max: 45,
    note: 'Педагог старше молодым специалистом не считается (п. 4.9)',
  }),
  freshDays: column.number('Сведения сверяются раз в столько дней', {
    min: 30,
    max: 730,
    note: 'Через сколько дней строку базы пора проверить (п. 4.11, 5.1)',
  }),
  publishDays: column.number('Сайт обновляется раз в столько дней', {
    min: 30,
    max: 730,
    note: 'Через сколько дней раздел о наставничестве пора обновить (п. 8.4)',
  }),
  siteUrl: column.text('Раздел о наставничестве на сайте', {
    note: 'Адрес страницы (п. 8.4), например: https://school.example.ru/mentoring',
  }),
  noticeUrl: column.text('Сведения об обработке данных на сайте', {
    note: 'Адрес политики обработки персональных данных: ссылка на неё стоит в каждой анкете',
  }),
  actsReadDays: column.number('Основания сверяются раз в столько дней', {
    min: 30,
    max: 1095,
    note: 'Через сколько дней пора проверить, действуют ли документы листа «Основания»',
  }),
  parentAgrees: column.yesNo('Родитель тоже соглашается на пару', {
    note: 'Строка родителя в листе согласования несовершеннолетних',
  }),
  orderControl: column.choice('Контроль за исполнением приказа', {
    head: 'оставляет за собой руководитель',
    curator: 'возложен на куратора',
  }),
} as const satisfies Record<string, Column>

type Columns = typeof settingColumns
export type SettingKey = keyof Columns
/** Settings with a default are never blank. */
type Defaulted =
  | 'schema'
  | 'headPost'
  | 'curatorPost'
  | 'maxMentees'
  | 'maxMonths'
  | 'yearEnds'
  | 'certificateDays'
  | 'planDays'
  | 'waitingStepDays'
  | 'teachersOwn'
  | 'extendPastYear'
  | 'meetingGapDays'
  | 'halves'
  | 'snapshotDays'
  | 'ageFrom'
  | 'ageTo'
  | 'youngYears'
  | 'youngAge'
  | 'freshDays'
  | 'publishDays'
  | 'actsReadDays'
  | 'parentAgrees'
  | 'orderControl'
type ValueOf<C> = C extends Column<infer V> ? V : never
export type Settings = {
  [K in SettingKey]: K extends Defaulted ? NonNullable<ValueOf<Columns[K]>> : ValueOf<Columns[K]>
}

/** What a setting is where the curator has not filled it in. */
export const settingDefaults: Pick<Settings, Defaulted> & Partial<Settings> = {
  schema,
  headPost: 'Директор',
  curatorPost: 'заместитель директора по воспитательной работе',
  maxMentees: 2,
  maxMonths: 12,
  yearEnds: 'sameDay',
  certificateDays: 365,
  planDays: 14,
  waitingStepDays: 60,
  teachersOwn: false,
  extendPastYear: true,
  meetingGapDays: 30,
  halves: 'school',
  snapshotDays: 30,
  ageFrom: 10,
  ageTo: 19,
  youngYears: 3,
  youngAge: 35,
  freshDays: 365,
  publishDays: 180,
  actsReadDays: 365,
  parentAgrees: true,
  orderControl: 'head',
}

const emptyDictionary = dictionaryOf({ dictionaries: [] })
const utcDay = (moment: Date) => moment.toISOString().slice(0, 10) as never

/** Typed settings and what is wrong with them. A blank or unreadable setting has its default; without one, a blank. */
export function readSettings(rows: readonly RowOf<'settings'>[]): {
  settings: Settings
  problems: Problem[]
} {
  const problems: Problem[] = []
  const values: Record<string, Value> = {}
  const byId = new Map(rows.map(row => [row.id, row]))
  for (const [key, column] of Object.entries<Column>(settingColumns)) {
    const row = byId.get(key)
    const fallback = settingDefaults[key as SettingKey] ?? column.blank
    const parsed = readCell(column, row?.value ?? '', { dictionary: emptyDictionary, civilDateOf: utcDay })
    if (parsed.problem !== undefined)
      problems.push({
        sheet: 'Настройки',
        row: row?.row ?? 0,
        column: column.title,
        value: row?.value ?? '',
        message: parsed.problem,
        code: 'unread',
      })
    const blank = parsed.problem !== undefined || parsed.value === column.blank
    values[key] = blank ? fallback : parsed.value
  }
  return { settings: values as unknown as Settings, problems }
}

export const settingsOf = (programme: { settings: readonly RowOf<'settings'>[] }): Settings =>
  readSettings(programme.settings).settings

/** The settings still to be filled in before orders can be made, by title. */
export function missingSettings(settings: Settings): string[] {
  return Object.entries<Column>(settingColumns)
    .filter(([key, column]) => column.required && settings[key as SettingKey] === column.blank)
    .map(([, column]) => column.title)
}

/**
 * The schema number of a workbook as it stands in its sheet, before anything else of it is trusted: 1…999, or the text of
 * the cell when it is no such number. A blank or absent row is schema 1.
 */
export function schemaOf(rows: readonly RowOf<'settings'>[]): number | string {
  const value = rows.find(row => row.id === 'schema')?.value ?? ''
  const parsed = parseNumber(value, { min: 1, max: 999, whole: true })
  return parsed.problem === undefined ? (parsed.value ?? 1) : value
}
