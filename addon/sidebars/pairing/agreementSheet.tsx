import { dateInWords } from '#shared/language/dates.ts'
import type { Agreement, AgreementRow } from './agreement.ts'

/** «Лист согласования»: who signs for which pair. Printed, signed, and then recorded here. */
export function AgreementSheet({ agreement, rows }: { agreement: Agreement; rows: readonly AgreementRow[] }) {
  return (
    <article class="sheet-paper signed">
      <p class="c">{agreement.school}</p>
      <h2>Лист согласования наставнических пар</h2>
      <p>
        Наставник и наставляемый вступают в пару добровольно (п.{'\u00a0'}4.18 Положения о наставничестве).
        Подпись означает согласие на пару.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" class="n">
              №
            </th>
            <th scope="col">Наставляемый</th>
            <th scope="col">Наставник</th>
            <th scope="col" class="term">
              Форма и срок
            </th>
            <th scope="col" class="sign">
              Подпись наставника
            </th>
            <th scope="col" class="sign">
              Подпись наставляемого
            </th>
            <th scope="col" class="day">
              Дата
            </th>
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={row.pair}>
            <tr>
              <td class="n" rowSpan={1 + row.sheet.representatives.length}>
                {index + 1}
              </td>
              <td>
                {row.sheet.mentee}
                {row.sheet.menteePlace && <small>{row.sheet.menteePlace}</small>}
              </td>
              <td>
                {row.sheet.mentor}
                {row.sheet.mentorPlace && <small>{row.sheet.mentorPlace}</small>}
              </td>
              <td>
                {row.form}
                <small>{row.term}</small>
              </td>
              <td />
              <td />
              <td />
            </tr>
            {row.sheet.representatives.map(({ of, name }) => (
              <tr key={of} class="parent">
                <td colSpan={3}>
                  <small>{`Родитель (законный представитель) участника: ${of}`}</small>
                  {name || <span class="blank-line" />}
                </td>
                <td colSpan={2}>
                  <small>Подпись родителя</small>
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p class="made">{`Составлен ${dateInWords(agreement.today)}`}</p>
    </article>
  )
}
