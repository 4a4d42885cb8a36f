/** A name in its parts; some people have no patronymic. */
export type NameParts = { last: string; first: string; middle?: string }

/** The head of a person's card: the surname on its own line. */
export function PersonName({ name, id }: { name: NameParts; id?: string }) {
  return (
    <h2 class="name" id={id} tabIndex={-1}>
      <span>{name.last}</span> {[name.first, name.middle].filter(Boolean).join(' ')}
    </h2>
  )
}
