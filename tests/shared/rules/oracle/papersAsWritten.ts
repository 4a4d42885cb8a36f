import type { WholeProgramme } from '#shared/programme/programme.ts'
import { predicted, type Prediction, type Reading } from './asWritten.ts'
import type { Day } from './calendar.ts'

const running = ['inOrder', 'active'] as const

/** Clauses 4.17, 4.19, 6.1, 152-ФЗ and the papers of ТК РФ, ст. 351.8: what the people of running pairs lack. */
export function papersAsWritten(programme: WholeProgramme, read: Reading, today: Day): Prediction[] {
  const found: Prediction[] = []
  const pairs = read.inStates(running)
  const pairsOf = (id: string, list = pairs) =>
    list.filter(({ from, mentor, mentee }) => from !== null && (mentor === id || mentee === id))

  for (const id of read.participants(pairs)) {
    const person = read.person(id)
    if (person === undefined) continue
    const table = read.mentee(id) ? 'mentees' : 'mentors'
    const own = read.papers(id, 'consent')

    // 4.17. Согласия от совершеннолетних и от представителей несовершеннолетних.
    const days = pairsOf(id).flatMap(pair => [
      pair.from ?? '',
      ...((pair.from ?? '') < today && read.lasts(pair, today) ? [today] : []),
    ])
    const bare = days.some(on => !own.some(consent => read.agrees(consent, person, on)))
    const good = own.filter(consent => read.agrees(consent, person, today))
    const byOthers = good.length > 0 && good.every(({ signedBy }) => signedBy === 'representative')
    if (bare) found.push(predicted('consents', table, id))
    else if (!read.minor(person, today) && byOthers && pairsOf(id).some(pair => read.lasts(pair, today)))
      found.push(predicted('consents', table, id, 'warning'))

    // 152-ФЗ, ст. 9, ч. 1. С 01.09.2025 – отдельно от других документов.
    const going = pairsOf(id, read.inStates(running, '2025-09-01')).filter(pair => read.lasts(pair, today))
    const starts = going.map(({ from }) => from ?? '').toSorted()
    const on = starts[0] !== undefined && starts[0] > today ? starts[0] : today
    const standing = own.filter(consent => read.holds(consent, on))
    const latest = standing
      .map(({ signedOn }) => signedOn ?? '')
      .toSorted()
      .at(-1)
    const last = standing.find(({ signedOn }) => signedOn === latest)
    if (
      going.length > 0 &&
      last &&
      standing.every(
        ({ separate, signedOn, unread }) =>
          (separate === false || unread.includes('separate')) && (signedOn ?? '') >= '2025-09-01',
      )
    )
      found.push(predicted('consentSeparate', 'participantDocuments', last.id))
  }

  // 4.17. Согласие за ребёнка даёт его представитель, и он известен.
  for (const consent of programme.participantDocuments) {
    const { id, kind, signedBy, signedOn, signer, withdrawnOn, validTo } = consent
    const person = read.person(consent.person)
    if (!person || kind !== 'consent' || signedBy !== 'representative') continue
    if (!read.participants(pairs).includes(consent.person) || !read.minor(person, signedOn ?? today)) continue
    if ((withdrawnOn !== null && withdrawnOn <= today) || (validTo !== null && validTo < today)) continue
    const known = programme.representatives.find(each => each.id === signer)
    if (known?.person !== consent.person)
      found.push(predicted('consentSigner', 'participantDocuments', id, 'warning'))
  }

  for (const mentor of programme.mentors) {
    const led = pairs.filter(pair => pair.mentor === mentor.id && pair.from !== null)
    const starts = (list: typeof led) => list.map(({ from }) => from ?? '')
    if (read.external(mentor) || read.perhapsExternal(mentor)) {
      // 4.19. С приглашёнными из внешней среды составляется договор.
      const contracts = read.papers(mentor.id, 'contract')
      if (starts(led).some(on => !contracts.some(each => read.holds(each, on))))
        found.push(predicted('externalMentorContract', 'mentors', mentor.id))
      // 6.1. Не сотрудник – справки, чтобы работать с обучающимися.
      const withPupils = led.filter(pair => {
        const mentee = read.mentee(pair.mentee)
        return mentee !== undefined && (read.studies(mentee) || mentee.unread.includes('kind'))
      })
      const lacking = (['criminalRecord', 'medical'] as const).some(kind =>
        starts(withPupils).some(on => !read.papers(mentor.id, kind).some(each => read.fresh(each, on))),
      )
      if (lacking) found.push(predicted('externalMentorCertificates', 'mentors', mentor.id))
    }
    // ТК РФ, ст. 351.8. Работнику поручают с письменного согласия и дополнительным соглашением.
    const ofTeachers = read
      .teachers(read.inStates(running, '2025-03-01'))
      .filter(pair => pair.mentor === mentor.id && pair.from !== null && pair.from >= '2025-03-01')
    const unpapered = (['labourConsent', 'labourAgreement'] as const).some(kind =>
      starts(ofTeachers).some(on => !read.papers(mentor.id, kind).some(each => read.holds(each, on))),
    )
    const perhaps = mentor.unread.includes('employee') && !read.studies(mentor)
    if ((read.employed(mentor) || perhaps) && unpapered)
      found.push(predicted('labourConsent', 'mentors', mentor.id, 'warning'))
  }

  // 152-ФЗ, ст. 10.1. Распространение – с отдельного согласия.
  for (const page of programme.publications) {
    const person = read.person(page.person)
    const down = page.removedOn !== null && page.removedOn <= today
    const on = page.publishedOn !== null && page.publishedOn > today ? page.publishedOn : today
    if (person === undefined) {
      if (!down && page.personName.trim() !== '')
        found.push(predicted('publishedWithConsent', 'publications', page.id))
      continue
    }
    const unknown = page.unread.includes('publishedOn') || page.unread.includes('removedOn')
    const agreed = read.papers(page.person, 'distribution').some(each => read.agrees(each, person, on))
    if (unknown || (!down && !agreed)) found.push(predicted('publishedWithConsent', 'publications', page.id))
  }
  return [...new Set(found)]
}
