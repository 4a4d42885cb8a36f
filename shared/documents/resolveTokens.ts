import { decline } from '../language/decline.ts'
import { declinePost } from '../language/declinePost.ts'
import { addresseeName, signatureName } from '../language/initials.ts'
import { fullName, type PersonName } from '../language/name.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Programme } from '../programme/programme.ts'
import { exceptionsOf, namedPeople } from './namedPeople.ts'
import type { Resolve } from './tokens.ts'

const written = (name: PersonName, form: 'fio' | 'initials' | 'list'): string =>
  form === 'fio' ? fullName(name) : form === 'initials' ? signatureName(name) : addresseeName(name)

/**
 * What stands in the tokens' places: names in their cases, «Исключения склонения» first; the school, its head, and the
 * texts of the request by number. The school's name is known in the nominative only.
 */
export function resolveTokens(
  programme: Programme<'mentors' | 'mentees' | 'declensions'>,
  texts: readonly string[],
): Resolve {
  const people = namedPeople(programme)
  const exceptions = exceptionsOf(programme.declensions)
  const settings = settingsOf(programme)
  const headName = { last: settings.headLast, first: settings.headFirst, middle: settings.headMiddle }
  return token => {
    switch (token.of) {
      case 'text':
        return texts[token.number]
      case 'organisation':
        if (token.case !== 'nom') return undefined
        return token.form === 'full' ? settings.schoolFull : settings.schoolShort
      case 'head':
        return token.form === 'post'
          ? declinePost(settings.headPost, token.case).post
          : written(decline(headName, settings.headGender, token.case, exceptions).name, token.form)
      case 'person': {
        const person = people.get(token.code)
        if (person === undefined) return undefined
        return written(decline(person.name, person.gender, token.case, exceptions).name, token.form)
      }
    }
  }
}
