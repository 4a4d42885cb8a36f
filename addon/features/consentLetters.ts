import { dateInDigits } from '#shared/language/dates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { fullName, type PersonName } from '#shared/language/name.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Settings } from '#shared/programme/settings.ts'
import type { PaperKind } from '#shared/rules/neededPapers.ts'
import { documentTitle } from './personPapers.ts'

/** Somebody whom papers lack, as a list names them. */
export interface Lacking {
  name: string
  kinds: readonly PaperKind[]
}

/** What a class teacher may know of: a consent to special categories tells that there is something about health. */
export const tellable = (kinds: readonly PaperKind[]): PaperKind[] => kinds.filter(kind => kind !== 'special')

const curatorOf = (settings: Settings): string => {
  const name: PersonName = {
    last: settings.curatorLast,
    first: settings.curatorFirst,
    middle: settings.curatorMiddle,
  }
  return fullName(name) || 'куратор'
}

/** The list for the class teacher: names and papers, and never why somebody needs one. */
export function lackingList(
  group: string,
  people: readonly Lacking[],
  { settings, today }: { settings: Settings; today: CivilDate },
): string {
  const rows = people.flatMap(({ name, kinds }) => {
    const told = tellable(kinds)
    return told.length === 0 ? [] : [`${name}: ${told.map(documentTitle).join(', ')}`]
  })
  if (rows.length === 0) return ''
  return noBreak(
    [
      `${group}: каких документов не хватает на ${dateInDigits(today)}`,
      ...rows.map((row, index) => `${index + 1}. ${row}`),
      'До 18 лет согласие подписывает родитель (законный представитель). Каждое согласие – отдельный документ.',
      `Бланки у куратора: ${curatorOf(settings)}.`,
    ].join('\n'),
  )
}

/** What is written to parents, or to an adult participant, about the papers that lack. */
export function consentRequest(
  kinds: readonly PaperKind[],
  { settings, parents }: { settings: Settings; parents: boolean },
): string {
  if (kinds.length === 0) return ''
  const school = settings.schoolShort || settings.schoolFull || 'нашей школы'
  return noBreak(
    [
      parents ? 'Уважаемые родители (законные представители).' : 'Здравствуйте.',
      `Для участия в программе наставничества (${school}) нужны документы:`,
      ...kinds.map(kind => `– ${documentTitle(kind)}`),
      parents
        ? 'За ребёнка до 18 лет подписывает родитель (законный представитель). Каждое согласие – отдельный документ.'
        : 'Каждое согласие – отдельный документ.',
      `Бланки и подписанные документы – у куратора: ${curatorOf(settings)}.`,
      'Согласие можно отозвать в любое время, написав куратору.',
      ...(settings.noticeUrl ? [`Как школа обрабатывает данные: ${settings.noticeUrl}`] : []),
    ].join('\n'),
  )
}
