/**
 * Gives a form the capitals of the word as it was written: «ИВАНОВ» + «иванова» → «ИВАНОВА»,
 * «Иванов» + «иванова» → «Иванова». Letters the form does not share with the word stay as they are.
 */
export function likeWritten(written: string, form: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return form.toUpperCase()
  const first = written.charAt(0)
  const capital = first !== first.toLowerCase()
  const lower = form.toLowerCase()
  let shared = 0
  while (shared < lower.length && lower[shared] === written[shared]?.toLowerCase()) shared += 1
  const start = capital && shared === 0 ? form.charAt(0).toUpperCase() : written.slice(0, shared)
  return start + form.slice(start.length)
}
