import { dateInDigits } from '#shared/language/dates.ts'
import type { Plan } from './setup.ts'

/** The plan on paper, for a talk with the head or the form teachers. */
export function PlanSheet({ plan }: { plan: Plan }) {
  return (
    <article class="sheet-paper">
      <h2>План наставнических пар</h2>
      <p>{`Форма «${plan.formTitle}», ${dateInDigits(plan.from)}–${dateInDigits(plan.to)}. С парой ${plan.pairs.length} из ${plan.asked}. ${plan.proof}`}</p>
      <table>
        <thead>
          <tr>
            <th scope="col" class="n">
              №
            </th>
            <th scope="col">Наставляемый</th>
            <th scope="col">Наставник</th>
            <th scope="col" class="day">
              {`Баллы из ${plan.maxScore}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.pairs.map(({ mentee, mentor, score }, index) => (
            <tr key={mentee.id}>
              <td class="n">{index + 1}</td>
              <td>{mentee.name}</td>
              <td>{mentor.name}</td>
              <td>{score}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.unmatched.length > 0 && (
        <>
          <h2>{`Без пары: ${plan.unmatched.length}`}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Наставляемый</th>
                <th scope="col">Почему</th>
                <th scope="col">Кого искать</th>
              </tr>
            </thead>
            <tbody>
              {plan.unmatched.map(({ mentee, sentence, seek }) => (
                <tr key={mentee.id}>
                  <td>{mentee.name}</td>
                  <td>{sentence}</td>
                  <td>{seek.sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </article>
  )
}
