import { useState } from 'preact/hooks'
import type { FormsBoardView, QuestionnaireView, WebFormView } from '#addon/features/formsView.ts'
import { callForms, callServer, type Refused } from '../callServer.ts'
import { useSteps } from '../useSteps.ts'

export interface PublishDraft {
  questionnaire: string
  personal: boolean
  /** Of a questionnaire for any form: the one it is given out for; null: for all of them. */
  form: string | null
  /** Of a ranking: civil date, '' while there is none; and who of the other side was there. */
  metOn: string
  present: readonly { id: string; name: string }[]
}

/** A questionnaire on its way out: what is chosen, and the steps that make its form. */
export function usePublishing(
  board: FormsBoardView | undefined,
  onMade: (webForm: string) => void,
  onConnected: () => void,
) {
  const [draft, setDraft] = useState<PublishDraft>()
  const [refusal, setRefusal] = useState<Refused>()
  const steps = useSteps()

  const make = (webForm: () => string) => ({
    title: 'Создаём форму',
    run: async () => {
      const reply = await callForms({ do: 'make', webForm: webForm() })
      if (reply.ok) onMade(reply.view.webForm)
      return reply
    },
  })
  const connect = {
    title: 'Включаем приём ответов',
    // The form stands by now: what hinders the intake is said where answers come in.
    run: async () => {
      await callForms({ do: 'connect' })
      onConnected()
      return { ok: true as const, view: null, problems: [] }
    },
  }
  const publish = async () => {
    if (!draft) return
    const lacking = lackingIn(board, draft)
    setRefusal(lacking)
    if (lacking) return showWrong()
    const { questionnaire, personal, form, metOn, present } = draft
    const replaces = openVersion(board, draft)?.id
    let webForm = ''
    await steps.run([
      {
        title: 'Записываем анкету',
        run: async () => {
          const reply = await callServer(
            'publishForm',
            {
              questionnaire,
              personal,
              form,
              ...(metOn !== '' && { metOn }),
              ...(present.length > 0 && { present: present.map(({ id }) => id) }),
              ...(replaces !== undefined && { replaces }),
            },
            { mode: 'write' },
          )
          if (reply.ok) webForm = reply.view.webForm
          else setRefusal(reply.refusal)
          return reply
        },
      },
      make(() => webForm),
      connect,
    ])
  }
  return {
    draft,
    refusal,
    steps,
    begin: (questionnaire: QuestionnaireView | undefined) => {
      setRefusal(undefined)
      setDraft(
        questionnaire && {
          questionnaire: questionnaire.id,
          personal: questionnaire.personal === 'always',
          form: questionnaire.form || null,
          metOn: '',
          present: [],
        },
      )
    },
    change: (part: Partial<PublishDraft>) => {
      setRefusal(undefined)
      setDraft(before => before && { ...before, ...part })
    },
    publish,
    /** A form that was left half made. */
    goOn: (webForm: string) => steps.run([make(() => webForm), connect]),
  }
}

/** What a choice after a meeting is not published without: only those who were there can be chosen. */
function lackingIn(
  board: FormsBoardView | undefined,
  { questionnaire, metOn, present }: PublishDraft,
): Refused | undefined {
  if (!questionnaireIn(board, questionnaire)?.ranking) return undefined
  const code = 'missingFacts'
  if (metOn === '')
    return {
      code,
      message: 'Не указана дата групповой встречи',
      next: 'Впишите день, когда все собирались',
      at: 'metOn',
    }
  return present.length > 0
    ? undefined
    : {
        code,
        message: 'Не отмечено, кто был на встрече',
        next: 'Отметьте тех, кого можно будет выбрать',
        at: 'present',
      }
}

const showWrong = () =>
  void requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    document.querySelector('.field .err')?.scrollIntoView({ block: 'center' })
  })

const questionnaireIn = (board: FormsBoardView | undefined, wanted: string) =>
  board?.groups.flatMap(({ questionnaires }) => questionnaires).find(({ id }) => id === wanted)

/** The open version that would be replaced: of the same questionnaire, form and meeting. */
export function openVersion(
  board: FormsBoardView | undefined,
  { questionnaire, form, metOn }: PublishDraft,
): WebFormView | undefined {
  const met = metOn.split('-').reverse().join('.')
  return questionnaireIn(board, questionnaire)?.webForms.find(
    each => each.state === 'open' && each.form === (form ?? '') && each.metOn === met,
  )
}

export type Publishing = ReturnType<typeof usePublishing>
