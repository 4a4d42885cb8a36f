/** Accusative and the preposition of the days that open the titles of «Свободное время». */
const days: Readonly<Record<string, readonly [preposition: string, accusative: string]>> = {
  понедельник: ['в', 'понедельник'],
  вторник: ['во', 'вторник'],
  среда: ['в', 'среду'],
  четверг: ['в', 'четверг'],
  пятница: ['в', 'пятницу'],
  суббота: ['в', 'субботу'],
  воскресенье: ['в', 'воскресенье'],
}

/**
 * When somebody is free: «в среду после уроков». @param title an entry of «Свободное время».
 * @returns the phrase after «может» and after «согласится»; undefined when the title does not begin with a weekday.
 */
export function weekday(title: string): { when: string; agreeTo: string } | undefined {
  const [first = '', ...rest] = title.trim().split(/\s+/)
  const day = days[first.toLowerCase()]
  if (day === undefined) return undefined
  const [preposition, accusative] = day
  return {
    when: [preposition, accusative, ...rest].join(' '),
    agreeTo: ['на', accusative, ...rest].join(' '),
  }
}

/** When a mentor to look for should be free: one phrase, or none where it makes no difference. */
export function freeAt(times: readonly string[]): string[] {
  if (times.length === 0) return []
  const when = times.map(title => weekday(title)?.when)
  return [
    when.every(phrase => phrase !== undefined)
      ? `свободен ${when.join(' или ')}`
      : `свободное время: ${times.join(' или ')}`,
  ]
}
