import { Hono } from 'hono'
import * as z from 'zod/mini'
import { alternativesAnswer, alternativesRequest } from '#shared/contract/alternatives.ts'
import { problem, type RefusalCode, refusals } from '#shared/contract/errors.ts'
import { healthAnswer } from '#shared/contract/health.ts'
import { matchAnswer, matchRequest } from '#shared/contract/match.ts'
import { docxType, orderRequest } from '#shared/contract/orders.ts'
import { type RouteName, routes } from '#shared/contract/routes.ts'
import { scoreAnswer, scoreRequest } from '#shared/contract/score.ts'
import { contractVersion, productVersion } from '#shared/contract/version.ts'
import type { Scope } from '../scope.ts'
import { laws } from './laws.ts'

interface Described {
  summary: string
  description: string
  request?: z.ZodMiniType
  answer?: z.ZodMiniType
  type?: string
}

const matchingLaws = [laws.shape, laws.ranges, laws.mayMeet, laws.points, laws.locked, laws.contract]

const described: Record<RouteName, Described> = {
  health: { summary: 'Whether anybody is at home', description: laws.contract, answer: healthAnswer },
  openapi: { summary: 'This document', description: 'Made from the schemas that check the requests.' },
  match: {
    summary: 'The best plan, proven and explained',
    description: [...matchingLaws, laws.objective, laws.answer, laws.proof].join('\n\n'),
    request: matchRequest,
    answer: matchAnswer,
  },
  alternatives: {
    summary: 'With whom else a mentee could be, and what it would cost',
    description: [laws.alternatives, ...matchingLaws, laws.objective].join('\n\n'),
    request: alternativesRequest,
    answer: alternativesAnswer,
  },
  score: {
    summary: 'What given pairs are worth',
    description: [laws.score, ...matchingLaws].join('\n\n'),
    request: scoreRequest,
    answer: scoreAnswer,
  },
  orders: {
    summary: 'An order without names',
    description: laws.orders,
    request: orderRequest,
    type: docxType,
  },
}

/** The contract for machines: OpenAPI 3.1, from the same schemas that check the requests. */
export function describeApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tandem engine',
      version: productVersion,
      description: `Contract ${contractVersion}. ${laws.contract}`,
    },
    paths: Object.fromEntries(
      (Object.keys(routes) as RouteName[]).map(name => [
        routes[name].path,
        { [routes[name].method.toLowerCase()]: operation(name) },
      ]),
    ),
    components: {
      securitySchemes: { google: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  }
}

function operation(name: RouteName) {
  const { summary, description, request, answer, type = 'application/json' } = described[name]
  const schema = answer ? schemaOf(answer, 'output') : type === 'application/json' ? { type: 'object' } : {}
  return {
    operationId: name,
    summary,
    description,
    ...(routes[name].door === 'token' && { security: [{ google: [] }] }),
    ...(request && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(request, 'input') } },
      },
    }),
    responses: { 200: { description: summary, content: { [type]: { schema } } }, default: refusal },
  }
}

const refusal = {
  description: (Object.keys(refusals) as RefusalCode[])
    .map(code => `${refusals[code].status} ${code}`)
    .join(' · '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output') {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

export const openapi = (): Hono<Scope> =>
  new Hono<Scope>().get(routes.openapi.path, c => c.json(describeApi()))
