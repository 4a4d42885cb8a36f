import type { ItemRecord } from '../../forms/formRecord.ts'
import { type Facade, type Handle, handle, type Member, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'

// What a short or a long text may be: the kinds that forms of the host keep.

export type TextRule = Pick<ItemRecord, 'between' | 'longest'>

export interface TextValidationHandle extends Handle {
  rule: TextRule | null
}

const newBuilder = (facade: string) => (): TextValidationHandle =>
  handle(facade, { rule: null as TextRule | null })

export const newTextValidation = newBuilder('TextValidationBuilder')
export const newParagraphValidation = newBuilder('ParagraphTextValidationBuilder')

const require = (self: TextValidationHandle, rule: Partial<TextRule>): TextValidationHandle =>
  Object.assign(self, { rule: { between: null, longest: null, ...rule } })

const length = method('int', (_host, self: TextValidationHandle, longest: number) => {
  if (longest < 1) throw new ServiceException('The length must be a positive number.')
  return require(self, { longest })
})

const builder = (name: string, built: string, members: Record<string, Member>): Facade => ({
  name: `FormApp.${name}`,
  members: {
    ...members,
    requireTextLengthLessThanOrEqualTo: length,
    // a page says by itself what doesn't suit it
    setHelpText: method('string', (_host, self: TextValidationHandle, _help: string) => self),
    build: method('', (_host, { rule }: TextValidationHandle) => handle(built, { rule })),
  },
})

export const textValidationBuilder = builder('TextValidationBuilder', 'TextValidation', {
  requireNumberBetween: method(
    'number number',
    (_host, self: TextValidationHandle, from: number, to: number) => require(self, { between: [from, to] }),
  ),
})
export const paragraphTextValidationBuilder = builder(
  'ParagraphTextValidationBuilder',
  'ParagraphTextValidation',
  {},
)
export const textValidation: Facade = { name: 'FormApp.TextValidation', members: {} }
export const paragraphTextValidation: Facade = { name: 'FormApp.ParagraphTextValidation', members: {} }
