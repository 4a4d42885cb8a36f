import { randomBytes } from 'node:crypto'
import { dayAndMonth } from '#shared/language/dates.ts'
import { faultLine } from '../server/faultLine.ts'
import { civilAt } from '../workbook/serial.ts'
import { checkAnswers, tooMuch, type Wrong } from './checkAnswers.ts'
import { blankDraft, DRAFT_DAYS, type Draft } from './draft.ts'
import type { FormDesk } from './formDesk.ts'
import type { FormAssets } from './formFrame.ts'
import { type FormSteps, formSteps, questionsOf } from './formSteps.ts'
import { plainPage } from './plainPage.ts'
import { type Answers, fieldOf, lengthOf, readAnswers, withStep } from './readAnswers.ts'
import { type StepWords, stepPage } from './stepPage.ts'

/** What becomes of a request: a page, another address, or nothing to show. `token` names the draft from now on. */
export type FormAnswer = ({ status: number; page: string } | { to: string } | { kept: true }) & {
  token?: string
}

interface Visit {
  desk: FormDesk
  assets: FormAssets
  /** of the draft; null: this browser has none yet */
  token: string | null
}

const newToken = (): string => randomBytes(16).toString('base64url')

/** @param at step from 1; null: where the draft stands */
export async function showForm(visit: Visit, at: number | null, query: URLSearchParams): Promise<FormAnswer> {
  const { desk, token } = visit
  const { form } = desk
  if (!form.accepting) return closed(visit)
  const parts = formSteps(form)
  const code = parts.code === null ? '' : (query.get(fieldOf(parts.code)) ?? '').trim().slice(0, 200)
  const draft = token === null ? null : await desk.draft(token)
  // Another person's link on the same phone begins anew, and so does who says that it is not their draft.
  const isMine = draft !== null && (code === '' || draft.code === code) && !query.has('anew')
  const mine = isMine ? draft : null
  if (at !== null && mine?.sent === true) return { to: `/f/${form.id}/thanks` }
  const own = mine === null || mine.sent ? null : mine
  if (at === null) {
    if (own !== null) {
      const goOn = `/f/${form.id}/${Math.min(own.step, parts.steps.length)}`
      if (lengthOf(own.answers) === 0) return { to: goOn }
      return unsent(visit, { at: own.at, goOn, anew: `/f/${form.id}?anew${invited(parts, code)}` })
    }
    if (parts.code !== null && code === '') return withoutLink(visit)
    const fresh = draft === null && token !== null ? token : newToken()
    const said = query.has('lost') ? LOST : null
    return {
      status: 200,
      page: step(visit, parts, { at: 1, draft: blankDraft(code), wrong: [], said }),
      token: fresh,
    }
  }
  if (at < 1 || at > parts.steps.length) return notFound(visit.assets)
  if (own === null) return { to: `/f/${form.id}?lost` }
  const items = parts.steps[at - 1]?.items ?? []
  const wrong = query.has('check') ? checkAnswers(items, own.answers) : []
  return { status: 200, page: step(visit, parts, { at, draft: own, wrong, said: null }) }
}

/** A step as it was sent: kept in the draft, checked, and with the last one the whole response is sent. */
export async function takeStep(visit: Visit, at: number, sent: URLSearchParams): Promise<FormAnswer> {
  const { desk } = visit
  const { form } = desk
  if (!form.accepting) return closed(visit)
  const parts = formSteps(form)
  const { steps } = parts
  const items = steps[at - 1]?.items
  if (items === undefined) return notFound(visit.assets)
  const go = sent.get('go') ?? 'next'
  const code = parts.code === null ? '' : (sent.get(fieldOf(parts.code)) ?? '').trim().slice(0, 200)
  if (parts.code !== null && code === '') return withoutLink(visit)
  const kept = visit.token === null ? null : await desk.draft(visit.token)
  if (kept?.sent === true) return go === 'draft' ? { kept: true } : { to: `/f/${form.id}/thanks` }
  const isMine = kept === null || kept.code === code
  const token = isMine && visit.token !== null ? visit.token : newToken()
  const before = kept !== null && isMine ? kept : blankDraft(code)
  const answers = withStep(before.answers, items, readAnswers(items, sent))
  const next = go === 'back' ? Math.max(1, at - 1) : go === 'draft' ? at : Math.min(at + 1, steps.length)
  const again = (status: number, wrong: readonly Wrong[], said: StepWords['said']): FormAnswer => ({
    status,
    page: step(visit, parts, { at, draft: { ...before, answers }, wrong, said }),
    token,
  })
  const much = tooMuch(items, answers)
  if (much.length > 0) return again(422, much, null)
  const here = go === 'next' ? checkAnswers(items, answers) : []
  const draft = { code, answers, step: here.length > 0 ? at : next, sent: false }
  try {
    await desk.keep(token, draft)
  } catch (error) {
    return again(503, [], refused(error))
  }
  if (go === 'draft') return { kept: true, token }
  if (here.length > 0) return { to: `/f/${form.id}/${at}?check`, token }
  if (go === 'back' || at < steps.length) return { to: `/f/${form.id}/${next}`, token }
  const unfinished = steps.findIndex(({ items }) => checkAnswers(items, answers).length > 0)
  if (unfinished >= 0) return { to: `/f/${form.id}/${unfinished + 1}?check`, token }
  return send(visit, { token, parts, draft, again })
}

async function send(
  visit: Visit,
  o: {
    token: string
    parts: FormSteps
    draft: Omit<Draft, 'at'>
    again(status: number, wrong: readonly Wrong[], said: StepWords['said']): FormAnswer
  },
): Promise<FormAnswer> {
  const { desk } = visit
  const { token, parts, draft } = o
  const known = questionsOf(parts.steps).flatMap(({ id }): [string, Answers[string]][] => {
    const answer = draft.answers[id]
    return answer === undefined ? [] : [[String(id), answer]]
  })
  const answers: Answers = Object.fromEntries(known)
  if (parts.code !== null) answers[parts.code.id] = draft.code
  try {
    await desk.send(token, answers)
  } catch (error) {
    if ((error as { code?: string }).code === 'formClosed') return closed(visit)
    return o.again(503, [], refused(error))
  }
  // The response is in the file. Should this fail, the same token still can't send it twice.
  await desk.keep(token, { ...draft, answers: {}, sent: true }).catch(() => undefined)
  return { to: `/f/${desk.form.id}/thanks`, token }
}

const step = (
  { desk: { form, school }, assets }: Visit,
  parts: FormSteps,
  o: { draft: Pick<Draft, 'answers' | 'code'> } & Pick<StepWords, 'at' | 'wrong' | 'said'>,
): string => {
  const { at, wrong, said, draft } = o
  return stepPage({ form, school, assets, parts, at, wrong, said, answers: draft.answers, code: draft.code })
}

/** What the disk does to us is the curator's to read: here it is said that nothing was taken. */
function refused(error: unknown): StepWords['said'] {
  process.stderr.write(faultLine(error))
  return {
    tone: 'bad',
    title: 'Ответы пока не записаны',
    text: 'Программа школы сейчас не может их сохранить. Всё введённое осталось на этой странице. Подождите минуту и нажмите кнопку внизу ещё раз. Если не получится, скажите куратору.',
  }
}

const invited = ({ code }: FormSteps, text: string): string =>
  code === null || text === '' ? '' : `&${fieldOf(code)}=${encodeURIComponent(text)}`

/** Several may answer on one phone or computer: nothing of a draft is shown before somebody says that it is theirs. */
function unsent(
  { desk: { form, school }, assets }: Visit,
  { at, goOn, anew }: { at: number; goOn: string; anew: string },
): FormAnswer {
  const { year, month, day, hour, minute } = civilAt(at, Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [mm, dd, time, minutes] = [month, day, hour, minute].map(part => String(part).padStart(2, '0'))
  return {
    status: 200,
    page: plainPage({
      school,
      assets,
      title: `Здесь есть неотправленные ответы от ${dayAndMonth(`${year}-${mm}-${dd}`)}, ${time}:${minutes}`,
      form: form.title,
      text: 'Если их писали вы, продолжите. Если не вы, начните сначала: этих ответов больше не будет видно.',
      ways: [
        { label: 'Продолжить', href: goOn, first: true },
        { label: 'Начать сначала', href: anew },
      ],
    }),
  }
}

const LOST: StepWords['said'] = {
  tone: 'warn',
  title: 'Анкета начинается сначала',
  text: `Черновика на этом телефоне нет: он хранится ${DRAFT_DAYS} дней и пропадает, когда браузер стирает данные страниц.`,
}

export const thanks = ({ desk: { form, school }, assets }: Visit): FormAnswer => ({
  status: 200,
  page: plainPage({
    school,
    assets,
    title: 'Анкета отправлена',
    form: form.title,
    text: form.confirmation || 'Спасибо, ваши ответы записаны. Страницу можно закрыть.',
    ...(form.accepting && formSteps(form).code === null
      ? { ways: [{ label: 'Заполнить ещё раз', href: `/f/${form.id}` }] }
      : {}),
  }),
})

const closed = ({ desk: { form, school }, assets }: Visit): FormAnswer => ({
  status: 200,
  page: plainPage({
    school,
    assets,
    title: 'Анкета закрыта',
    form: form.title,
    text: form.closedMessage || 'Ответы больше не принимаются. Если вы не успели ответить, скажите куратору.',
  }),
})

const withoutLink = ({ desk: { form, school }, assets }: Visit): FormAnswer => ({
  status: 200,
  page: plainPage({
    school,
    assets,
    title: 'Нужна личная ссылка',
    form: form.title,
    text: 'У каждого участника своя ссылка на эту анкету. Откройте ту, что прислал вам куратор, или попросите прислать её ещё раз.',
  }),
})

export const notFound = (assets: FormAssets): FormAnswer => ({
  status: 404,
  page: plainPage({
    school: '',
    assets,
    title: 'Такой анкеты нет',
    text: 'Проверьте, вся ли ссылка открыта: она могла оборваться при пересылке. Если ссылка верная, попросите у куратора новую.',
  }),
})
