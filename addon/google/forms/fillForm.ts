import { questionnaire } from '#shared/questionnaires/index.ts'
import { longestAnswer, type Published, type PublishedQuestion } from '#shared/questionnaires/published.ts'

type Form = GoogleAppsScript.Forms.Form

/** Choices beyond this many are a list that opens: on a phone a page of them is too long. */
const mostShown = 12
const longestLine = 200
const scaleEnds = [1, 10] as const

/** Makes a blank form say what is published. Answers question ID → IDs of its items. */
export function fillForm(form: Form, published: Published): Record<string, number[]> {
  const notice = [published.notice.text, published.notice.url].filter(part => part !== '').join('\n')
  form
    .setTitle(published.title)
    .setDescription([published.intro, notice].filter(part => part !== '').join('\n\n'))
    .setConfirmationMessage(published.thanks)
    .setProgressBar(published.steps.length > 1)
    .setAllowResponseEdits(!isUnnamed(published))
    .setShowLinkToRespondAgain(false)
  const items: Record<string, number[]> = {}
  const invite = inviteQuestion(published)
  if (invite !== null) items[''] = [addText(form, invite)]
  published.steps.forEach(({ title, questions }, step) => {
    if (step > 0) form.addPageBreakItem().setTitle(title)
    else if (title !== '') form.addSectionHeaderItem().setTitle(title)
    for (const question of questions) if (question.id !== '') items[question.id] = add(form, question)
  })
  form.addSectionHeaderItem().setTitle('Как используются ответы').setHelpText(notice)
  return items
}

/** Who does not give a name can't be known again: on the response sheet an edited answer would be another person's. */
const isUnnamed = (published: Published): boolean =>
  questionnaire(published.questionnaire)?.identity === 'none'

/** The code of a personal link; no question of the questionnaire's, and so it may be missing among them. */
function inviteQuestion({ personal, steps }: Published): PublishedQuestion | null {
  if (!personal) return null
  const found = steps.flatMap(({ questions }) => questions).find(({ id }) => id === '')
  return {
    id: '',
    title: 'Код приглашения',
    hint: 'Стоит здесь сам, если открыть анкету по вашей ссылке. Не меняйте его',
    required: true,
    kind: 'text',
    options: [],
    ...found,
  }
}

function add(form: Form, question: PublishedQuestion): number[] {
  const { kind, title, hint, required, options } = question
  switch (kind) {
    case 'ranking':
      return addPlaces(form, question)
    case 'longText':
      return [
        form
          .addParagraphTextItem()
          .setTitle(title)
          .setHelpText(hint)
          .setRequired(required)
          .setValidation(
            FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(longestAnswer).build(),
          )
          .getId(),
      ]
    case 'choice':
    case 'yesNo': {
      const words = kind === 'yesNo' ? ['да', 'нет'] : options
      const item = words.length > mostShown ? form.addListItem() : form.addMultipleChoiceItem()
      item.setTitle(title).setHelpText(hint).setRequired(required)
      item.setChoiceValues([...words])
      return [item.getId()]
    }
    case 'several': {
      const item = form.addCheckboxItem().setTitle(title).setHelpText(hint).setRequired(required)
      item.setChoiceValues([...options])
      return [item.getId()]
    }
    case 'scale': {
      const [least, most] = question.ends ?? ['', '']
      const item = form.addScaleItem().setTitle(title).setHelpText(hint).setRequired(required)
      return [
        item
          .setBounds(...scaleEnds)
          .setLabels(least, most)
          .getId(),
      ]
    }
    case 'date':
      return [form.addDateItem().setTitle(title).setHelpText(hint).setRequired(required).getId()]
    default:
      return [addText(form, question)]
  }
}

function addText(form: Form, { kind, title, hint, required, min = 0, max = 0 }: PublishedQuestion): number {
  const limit = FormApp.createTextValidation()
  const validation =
    kind === 'number'
      ? limit.setHelpText(`Число от ${min} до ${max}`).requireNumberBetween(min, max)
      : limit.requireTextLengthLessThanOrEqualTo(longestLine)
  return form
    .addTextItem()
    .setTitle(title)
    .setHelpText(hint)
    .setRequired(required)
    .setValidation(validation.build())
    .getId()
}

/** A ranking: what is asked, then a list for each place. */
function addPlaces(form: Form, { title, hint, required, options, places = 1 }: PublishedQuestion): number[] {
  form.addSectionHeaderItem().setTitle(title).setHelpText(hint)
  return Array.from({ length: places }, (_, index) => {
    const item = form
      .addListItem()
      .setTitle(`${index + 1}-е место`)
      .setRequired(required && index === 0)
    item.setChoiceValues([...options])
    return item.getId()
  })
}
