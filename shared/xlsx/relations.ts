import { attributes, HEAD, OFFICE, PACKAGE } from './xml.ts'

/** Which parts a part of the file speaks of. @param list id → kind (a name of ours, or a whole address) and path */
export function relations(list: Record<string, readonly string[]>): string {
  const items = Object.entries(list).map(([Id, [kind = '', Target = '']]) => {
    const Type = kind.includes('://') ? kind : `${OFFICE}/${kind}`
    return `<Relationship${attributes({ Id, Type, Target })}/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}
