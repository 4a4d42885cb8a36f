const LONGEST = 31

/** The titles as Excel takes them: 31 characters, some signs not allowed, no two alike. */
export function fileTitles(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map(title => {
    const plain =
      title
        .replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Лист'
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${number}`
      const short = whole(plain.slice(0, LONGEST - ending.length)).trimEnd() + ending
      if (taken.has(short.toLowerCase())) continue
      taken.add(short.toLowerCase())
      return short
    }
  })
}

/** Without half of a character that was cut in two. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')
