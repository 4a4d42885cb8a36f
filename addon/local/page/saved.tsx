/** «сохраняем…» until the file has everything, then since when it has. */
export function Saved({ pending, at }: { pending: number; at: Date | null }) {
  const time = at?.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' })
  return (
    <span class="saved" role="status">
      {pending > 0 ? 'сохраняем…' : at !== null && `сохранено ${time}`}
    </span>
  )
}
