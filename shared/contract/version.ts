/** The contract this build speaks. A change of a request is a new number; answers may gain fields under the same one. */
export const contractVersion = 1

/** The oldest contract the Worker still accepts: the present one and the one before it. */
export const oldestContract = Math.max(1, contractVersion - 1)

/** The product's version, as /v1/health tells it; the same as in package.json. */
export const productVersion = '0.1.0'

/**
 * Reads the contract number of a request before anything else of it is looked at.
 * @returns `spoken` when this build takes it, `other` for any other integer (409), `missing` when there is none (422).
 */
export function readContract(body: unknown): 'spoken' | 'other' | 'missing' {
  const contract =
    typeof body === 'object' && body !== null ? (body as { contract?: unknown }).contract : undefined
  if (!Number.isInteger(contract)) return 'missing'
  return (contract as number) >= oldestContract && (contract as number) <= contractVersion
    ? 'spoken'
    : 'other'
}
