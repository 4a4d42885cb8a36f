import { performance } from 'node:perf_hooks'
import { formsDone, publish } from '#tests/addon/google/forms/publish.ts'
import { application, nthSurname } from '#tests/addon/google/intake/answers.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { ms, show } from './figures.ts'

// `node tests/bench/answers.ts`: what taking in a thousand answers of one form costs, at once and when nothing is new.

const most = Number(process.argv[2] ?? 1000)

const rows = []
for (const answers of [10, 100, most]) {
  const host = await schoolHost()
  const { form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  const id = form().id
  for (let n = 0; n < answers; n++) host.submit(id, application(nthSurname(n)))
  host.events.splice(0)
  const scan = () => {
    const began = performance.now()
    const done = host.run('forms', [{ do: 'scan' }])
    if (!done.ok) throw new Error(done.error.message)
    return { time: performance.now() - began, trips: done.roundTrips }
  }
  const first = scan()
  const { scanned } = formsDone(host, { do: 'health' })
  const second = scan()
  rows.push({
    ответов: answers,
    внесено: scanned?.imported ?? 0,
    'внесение, мс': ms(first.time),
    'обращений к таблице': first.trips,
    'повторная проверка, мс': ms(second.time),
    'обращений при ней': second.trips,
  })
  host.workbook.close()
}
show('Внесение ответов', rows)
