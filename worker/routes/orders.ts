import { Hono, type MiddlewareHandler } from 'hono'
import { checkOrderRequest } from '#shared/contract/checkOrderRequest.ts'
import { docxType, orderRequest } from '#shared/contract/orders.ts'
import { routes } from '#shared/contract/routes.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { writeDocx } from '../documents/docx.ts'
import { accepted } from '../middleware/accepted.ts'
import type { Scope } from '../scope.ts'

/** Documents without names: tokens stand where the add-on will put people and texts. */
export const orders = (pace: MiddlewareHandler<Scope>) =>
  new Hono<Scope>().post(
    routes.orders.path,
    accepted(orderRequest, checkOrderRequest),
    pace,
    c => new Response(writeDocx(pairsOrder(c.get('request'))), { headers: { 'Content-Type': docxType } }),
  )
