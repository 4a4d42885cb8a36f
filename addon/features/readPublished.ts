import type { Published } from '#shared/questionnaires/published.ts'

/** What was published, from its cell; null where the cell has been damaged. */
export function readPublished(definition: string): Published | null {
  const published = parsed(definition)
  return Array.isArray(published?.steps) &&
    typeof published.title === 'string' &&
    published.steps.every(({ questions }) => Array.isArray(questions))
    ? (published as Published)
    : null
}

function parsed(text: string): Partial<Published> | null {
  try {
    return JSON.parse(text) as Partial<Published> | null
  } catch {
    return null
  }
}
