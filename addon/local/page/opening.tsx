import { useEffect, useState } from 'preact/hooks'

/** Stands in the place of the table until it has come; says so only when that takes longer than a moment. */
export function Opening() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p class="opening dim" role="status">
      {late && 'Готовим таблицу'}
    </p>
  )
}
