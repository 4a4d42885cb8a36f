// A phone that is put away falls asleep: what was written goes into the draft at that moment. Without scripts «Дальше» does it.
const form = document.forms[0]
let kept = ''

addEventListener('visibilitychange', () => {
  if (form === undefined || document.visibilityState !== 'hidden') return
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) fields.append(name, String(value))
  if (fields.toString() === kept) return
  kept = fields.toString()
  fields.append('go', 'draft')
  navigator.sendBeacon(form.action, fields)
})

export {}
