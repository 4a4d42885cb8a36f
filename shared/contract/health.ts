import * as z from 'zod/mini'

/** `GET /v1/health`: `misconfigured` means that everything else answers 503. */
export const healthAnswer = z.object({
  status: z.enum(['ok', 'misconfigured']),
  contract: z.int(),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
})

export type HealthAnswer = z.infer<typeof healthAnswer>
