/**
 * What is made of rows is made once for the same array of rows, however many ask for it. Rows of a snapshot never change
 * in place: an edit makes new ones.
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>()
  return key => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}
