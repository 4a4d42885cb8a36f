import type { RowOf } from '#shared/programme/tables.ts'

type WebForm = RowOf<'webForms'>

/** Whether two rows are versions of one and the same: the questionnaire, the form, the meeting it asks about. */
export const isSameForm = (
  one: Pick<WebForm, 'questionnaire' | 'form' | 'metOn'>,
  other: Pick<WebForm, 'questionnaire' | 'form' | 'metOn'>,
): boolean =>
  one.questionnaire === other.questionnaire && one.form === other.form && one.metOn === other.metOn

/** Older versions in a state. */
export const olderVersions = (
  webForms: readonly WebForm[],
  webForm: WebForm,
  state: 'open' | 'replaced',
): WebForm[] =>
  webForms.filter(
    other =>
      other.id !== webForm.id &&
      other.channel === 'form' &&
      other.state === state &&
      (other.version ?? 0) <= (webForm.version ?? 0) &&
      isSameForm(other, webForm),
  )
