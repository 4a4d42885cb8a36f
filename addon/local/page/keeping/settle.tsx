import { noBreak } from '#shared/language/noBreak.ts'

/** The last step of moving: what was brought as a copy becomes the school's own table. */
export function Settle({ begin }: { begin: () => void }) {
  return (
    <section aria-labelledby="keeping-settle">
      <div class="keeping-head">
        <h3 id="keeping-settle">Это копия, открытая из файла</h3>
        <button type="button" class="btn slim" onClick={begin}>
          Сделать своей школой
        </button>
      </div>
      <p class="small dim">
        {noBreak('Если вы переезжаете на этот компьютер, сделайте её своей школой и работайте дальше в ней.')}
      </p>
    </section>
  )
}
