import { inBase } from '../people/inBase.ts'
import { isPupil } from '../people/isPupil.ts'
import { withClass } from '../people/personName.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Programme } from '../programme/programme.ts'
import { breach, type Found, placeOf } from './breach.ts'
import { unreadCell } from './unreadCell.ts'

/** Whose grounds are judged, and how the list of the положение they are taken from is called. */
interface Grounds {
  kind: 'pupil' | 'teacher'
  clause: '4.8' | '4.9'
}

/**
 * Mentees in the base without a ground of their list, or with one of the other. Which ground it is, is told to nobody: some
 * of them speak of health. An entry that does not say whom it is for serves both. Of a mentee whose kind can't be read the
 * list speaks that the class points to.
 */
export function lackingGround(programme: Programme<'mentees'>, { kind, clause }: Grounds): Found[] {
  const dictionary = dictionaryOf(programme)
  return programme.mentees.flatMap(mentee => {
    if (!inBase(mentee) || isPupil(mentee) !== (kind === 'pupil')) return []
    const subject = { table: 'mentees', id: mentee.id } as const
    const unread = unreadCell(
      'mentees',
      mentee,
      ['kind', 'grounds'],
      ', поэтому неизвестно, указано ли нужное основание',
    )
    if (unread !== null)
      return breach(
        subject,
        [mentee.id],
        `${withClass(mentee)}: ${unread.says}`,
        placeOf('mentees', mentee, unread.column),
      )
    const entries = mentee.grounds
      .map(id => dictionary.byId(id))
      .filter(entry => entry?.dictionary === 'ground')
    const strange = entries.some(entry => entry?.menteeKind != null && entry.menteeKind !== kind)
    if (entries.length > 0 && !strange) return []
    const whose = kind === 'pupil' ? 'обучающихся' : 'педагогов'
    const others = kind === 'pupil' ? 'педагогов' : 'обучающихся'
    return breach(
      subject,
      [mentee.id],
      `${withClass(mentee)}: ${
        strange
          ? `указано основание для ${others}. Выберите основание для ${whose} из п. ${clause} или исправьте, обучающийся это или педагог.`
          : `не указано основание, по которому нужен наставник. Выберите его из п. ${clause} на листе «Наставляемые».`
      }`,
      placeOf('mentees', mentee, 'grounds'),
    )
  })
}
