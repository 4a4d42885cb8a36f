import * as z from 'zod/mini'
import type { FormsNetwork } from '../forms/formsNetwork.ts'
import { readJson } from './body.ts'
import { parse } from './requests.ts'
import type { Route } from './routes.ts'

const SMALL = 4 * 1024
const wish = z.strictObject({ on: z.boolean(), address: z.string().check(z.regex(/^[\d.]{0,15}$/)) })

/** Whether the forms are open to the school's network. */
export const formsRoutes = (network: FormsNetwork): Record<string, Route> => ({
  'GET /api/forms-network': { serve: async () => ({ json: await network.state() }) },
  'POST /api/forms-network': {
    serve: async ({ request }) => {
      const { on, address } = parse(wish, await readJson(request, SMALL))
      return { json: await network.set(on, address) }
    },
  },
})
