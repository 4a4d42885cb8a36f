import { openProgram } from '#tests/journey/openProgram.ts'
import { randomActions } from '#tests/journey/randomActions.ts'

// `node tests/bench/randomActions.ts [count] [seed]`: 5,000 random actions in two windows; after each both draw what the file holds.

const [count = 5000, seed = 1] = process.argv.slice(2).map(Number)
const { curator, end } = await openProgram()
await curator.begin('Посмотреть на примере')
await curator.button('Добавить лист').click()
await curator.page.getByRole('tab', { name: 'Лист1' }).waitFor()
const second = await curator.secondWindow()
const start = performance.now()
const outcome = await randomActions([curator, second], {
  seed,
  count,
  told: done => {
    if (done % (count < 100 ? 10 : 100) === 0)
      console.log(`${done}: ${Math.round((performance.now() - start) / done)} мс на действие`)
  },
})
console.table(
  Object.keys(outcome.done).map(name => ({
    действие: name,
    раз: outcome.done[name],
    'файл изменился': outcome.written[name] ?? 0,
  })),
)
console.log(`Отказов с объяснением: ${outcome.refused}. Расхождений: 0 из ${count}`)
await end()
