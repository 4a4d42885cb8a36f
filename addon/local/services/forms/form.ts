import type { FormRecord } from '../../forms/formRecord.ts'
import { type Facade, type Host, type Member, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { destination } from './destination.ts'
import { formItems } from './formItems.ts'
import { formResponses } from './formResponses.ts'
import { changeForm, editUrl, type FormHandle, formOf, publishedUrl } from './handles.ts'

type Flag = 'editable' | 'again' | 'progress'
type Text = 'title' | 'description' | 'confirmation' | 'closedMessage'

const text = (name: string, key: Text): [string, Member][] => [
  [`get${name}`, method('', (host: Host, self: FormHandle) => formOf(host, self)[key])],
  [
    `set${name}`,
    method('string', (host: Host, self: FormHandle, value: string) =>
      changeForm(host, self, { [key]: value } as Partial<FormRecord>),
    ),
  ],
]

/** @param usual what Google takes it for until it is set */
const flag = (setter: string, getter: string, key: Flag, usual: boolean): [string, Member][] => [
  [getter, method('', (host: Host, self: FormHandle) => formOf(host, self)[key] ?? usual)],
  [
    setter,
    method('boolean', (host: Host, self: FormHandle, value: boolean) =>
      changeForm(host, self, { [key]: value }),
    ),
  ],
]

/** Known of forms that may be published at all. The words of the refusals are only remembered, not read in a source. */
function isPublished(host: Host, self: FormHandle): boolean {
  const { published } = formOf(host, self)
  if (published === undefined) throw new ServiceException('This form does not support publishing.')
  return published
}

export const form: Facade = {
  name: 'FormApp.Form',
  members: {
    getId: method('', (_host, self: FormHandle) => self.formId),
    getEditUrl: method('', editUrl),
    getPublishedUrl: method('', publishedUrl),
    ...Object.fromEntries([
      ...text('Title', 'title'),
      ...text('Description', 'description'),
      ...text('ConfirmationMessage', 'confirmation'),
      ...text('CustomClosedFormMessage', 'closedMessage'),
      ...flag('setAllowResponseEdits', 'canEditResponse', 'editable', false),
      ...flag('setShowLinkToRespondAgain', 'hasRespondAgainLink', 'again', true),
      ...flag('setProgressBar', 'hasProgressBar', 'progress', false),
    ]),
    isAcceptingResponses: method('', (host, self: FormHandle) => formOf(host, self).accepting),
    setAcceptingResponses: method('boolean', (host, self: FormHandle, accepting: boolean) => {
      if (accepting && formOf(host, self).published === false)
        throw new ServiceException('Cannot accept responses on an unpublished form.')
      return changeForm(host, self, { accepting })
    }),
    supportsAdvancedResponderPermissions: method(
      '',
      (host, self: FormHandle) => formOf(host, self).published !== undefined,
    ),
    isPublished: method('', isPublished),
    // a form is opened and closed along with it
    setPublished: method('boolean', (host, self: FormHandle, published: boolean) => {
      isPublished(host, self)
      return changeForm(host, self, { published, accepting: published })
    }),
    collectsEmail: method('', () => false),
    setCollectEmail: method('boolean', (_host, self: FormHandle, collect: boolean) => {
      if (collect) throw new ServiceException('This host collects no addresses.')
      return self
    }),
    ...destination,
    ...formItems,
    ...formResponses,
  },
}
