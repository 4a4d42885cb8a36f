import { dateInDigits } from '#shared/language/dates.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { addDays, type CivilDate } from '#shared/programme/civilDate.ts'
import { participantDocuments } from '#shared/programme/tables/participantDocuments.ts'
import type { ParticipantDocument, Representative } from '#shared/programme/tables.ts'
import { isGood, neededPapers, type PaperKind, type PapersAsked } from '#shared/rules/neededPapers.ts'
import { datesOfDocument } from '#shared/rules/standsOn.ts'

/** A document of a person that is there, lacks or is about to run out. */
export interface Paper {
  title: string
  says: string
  tone: 'ok' | 'warn' | 'bad'
  /** The rules ask for it. */
  needed: boolean
  /** Row of «Документы участников»; empty where there is none. */
  id: string
  /** «согласие на обработку персональных данных»: what the form of a new one begins with. */
  kind: string
}

export interface PapersOf extends PapersAsked {
  documents: readonly ParticipantDocument[]
  representatives: readonly Representative[]
  certificateDays: number
  today: CivilDate
}

/** Every kind of document, those that the rules ask for first. */
export const documentKinds = [
  'consent',
  'special',
  'participation',
  'distribution',
  'image',
  'crossBorder',
  'contract',
  'criminalRecord',
  'medical',
  'other',
] as const
type Kind = (typeof documentKinds)[number]

/** How the card calls a document; the short name, and how it says that there is none. */
const called: Record<Kind, { name: string; none: string; ends: string }> = {
  consent: { name: 'Согласие на обработку данных', none: 'Согласия на обработку данных нет', ends: 'о' },
  special: {
    name: 'Согласие на специальные категории данных',
    none: 'Согласия на специальные категории данных нет',
    ends: 'о',
  },
  participation: { name: 'Согласие на участие', none: 'Согласия на участие нет', ends: 'о' },
  distribution: { name: 'Согласие на публикацию', none: 'Согласия на публикацию нет', ends: 'о' },
  image: { name: 'Согласие на съёмку', none: 'Согласия на съёмку нет', ends: 'о' },
  crossBorder: {
    name: 'Согласие на трансграничную передачу',
    none: 'Согласия на трансграничную передачу нет',
    ends: 'о',
  },
  contract: { name: 'Договор о сотрудничестве', none: 'Договора о сотрудничестве нет', ends: '' },
  criminalRecord: {
    name: 'Справка об отсутствии судимости',
    none: 'Справки об отсутствии судимости нет',
    ends: 'а',
  },
  medical: { name: 'Медицинская справка', none: 'Медицинской справки нет', ends: 'а' },
  other: { name: 'Другой документ', none: 'Другого документа нет', ends: '' },
}

const { kind: kindColumn } = participantDocuments.columns
export const documentTitle = (kind: PaperKind): string =>
  kindColumn.kind === 'choice' ? (kindColumn.options[kind] ?? '') : ''
const soon = 30

/** The documents of a person on the day: needed ones first, then the others that are there. Own documents come latest first. */
export function personPapers(person: Person, facts: PapersOf): Paper[] {
  const { today } = facts
  const own = [...facts.documents].sort((a, b) =>
    (a.signedOn ?? '') < (b.signedOn ?? '') ? 1 : (a.signedOn ?? '') > (b.signedOn ?? '') ? -1 : 0,
  )
  const asked = neededPapers(person, facts)
  const needed = documentKinds.filter(kind => asked.includes(kind))
  const paperOf = (kind: Kind): Paper => {
    const documents = own.filter(each => each.kind === kind)
    const best = documents.find(document => isGood(document, person, facts))
    const isNeeded = needed.includes(kind)
    const common = { needed: isNeeded, kind: documentTitle(kind) }
    if (best) {
      const ends = best.validTo !== null && best.validTo <= addDays(today, soon)
      return {
        ...common,
        title: called[kind].name,
        says: stands(best, facts),
        tone: ends ? 'warn' : 'ok',
        id: best.id,
      }
    }
    const [latest] = documents
    const tone = isNeeded ? 'bad' : 'warn'
    return latest
      ? { ...common, title: called[kind].name, says: whyNot(latest, person, facts), tone, id: latest.id }
      : { ...common, title: called[kind].none, says: absent(kind, person, today), tone, id: '' }
  }
  const others = documentKinds.filter(
    kind => !needed.includes(kind) && (kind === 'distribution' || own.some(each => each.kind === kind)),
  )
  return [...needed, ...others].map(paperOf)
}

/** Needed documents that lack. */
export const lackingPapers = (papers: readonly Paper[]): Paper[] =>
  papers.filter(({ needed, tone }) => needed && tone === 'bad')

function stands(
  { signedOn, validTo, signedBy, signer, number }: ParticipantDocument,
  { representatives }: PapersOf,
): string {
  const term = validTo ? `по ${dateInDigits(validTo)}` : signedOn ? `от ${dateInDigits(signedOn)}` : ''
  return [
    number && `№ ${number}`,
    term,
    signedBy === 'representative' ? whoSigned(signer, representatives) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

const signers: Readonly<Record<string, string>> = {
  mother: 'подписала мать',
  father: 'подписал отец',
  guardian: 'подписал опекун',
  trustee: 'подписал попечитель',
  foster: 'подписал приёмный родитель',
}

/** The one whom the document names; where it names nobody, the only one there is. */
function whoSigned(signer: string, representatives: readonly Representative[]): string {
  const [only, ...others] = representatives
  const named = representatives.find(({ id }) => id === signer) ?? (others.length === 0 ? only : undefined)
  return signers[named?.relation ?? ''] ?? 'подписал законный представитель'
}

function absent(kind: Kind, person: Person, today: CivilDate): string {
  if (kind === 'distribution') return 'Имя и фото нельзя поместить на сайт'
  if (kind === 'contract') return 'Нужен наставнику не из школы, п. 4.19'
  if (kind === 'criminalRecord' || kind === 'medical') return 'Нужна наставнику не из школы, п. 6.1'
  const clause = kind === 'special' ? 'ст. 10 152-ФЗ' : kind === 'crossBorder' ? 'ст. 12 152-ФЗ' : 'п. 4.17'
  return isMinor(person, today)
    ? `Подписывает родитель (законный представитель), ${clause}`
    : `Подписывает сам участник, ${clause}`
}

function whyNot(document: ParticipantDocument, person: Person, { today, certificateDays }: PapersOf): string {
  const { kind, signedOn, withdrawnOn, validTo } = document
  const ends = called[documentKinds.find(each => each === kind) ?? 'other'].ends
  if (datesOfDocument.some(key => document.unread.includes(key))) return 'Дата не прочитана'
  if (signedOn === null) return 'Дата не указана'
  if (signedOn > today) return `Дата ${dateInDigits(signedOn)} ещё не наступила`
  if (withdrawnOn !== null && withdrawnOn <= today) return `Отозван${ends} ${dateInDigits(withdrawnOn)}`
  if (validTo !== null && validTo < today) return `Действовал${ends} по ${dateInDigits(validTo)}`
  if (kind === 'criminalRecord' || kind === 'medical')
    return `От ${dateInDigits(signedOn)}: старше ${certificateDays} дней`
  if (document.signedBy === null) return 'Не указано, кто подписал'
  return isMinor(person, today)
    ? 'Подписано без родителя (законного представителя)'
    : 'Подписал представитель, хотя 18 лет уже исполнилось'
}
