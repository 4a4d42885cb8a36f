/** «Шаг 3 из 5» and the strip below it. */
export function Steps({ step, of }: { step: number; of: number }) {
  const kind = (index: number) => (index < step ? 'done' : index === step ? 'now' : undefined)
  return (
    <div>
      <p class="small dim">{`Шаг ${step} из ${of}`}</p>
      <div class="steps" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <i key={i} class={kind(i + 1)} />
        ))}
      </div>
    </div>
  )
}
