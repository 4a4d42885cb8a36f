import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FormDoor, formDoor } from './formDoor.ts'
import { formOf, item, menteeForm, personalForm } from './formOf.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const oneStep = formOf([item(1, 'TEXT', 'Отзыв', { required: true })], {
  id: 'one-step-5b1f7a30-8a55-4d5e-9a53-4d0a1b8c2e77',
  title: 'Отзыв',
})
const form = `/f/${menteeForm.id}`
const first = { 'entry.11': 'Петров Пётр', 'entry.12': '2012-05-06', 'entry.13': '8 «Б»' }
const second: [string, string][] = [
  ['entry.21', 'Физика'],
  ['entry.21', 'Химия'],
  ['entry.22', 'Среда'],
  ['entry.23', '8'],
  ['entry.24', ' Хочу\r\nперестать бояться контрольных '],
]
const third = { 'entry.31': 'да', 'entry.32': 'Ким Вера' }
const answers = {
  11: 'Петров Пётр',
  12: '2012-05-06',
  13: '8 «Б»',
  21: ['Физика', 'Химия'],
  22: ['Среда'],
  23: '8',
  24: 'Хочу\nперестать бояться контрольных',
  31: 'да',
  32: 'Ким Вера',
}

let door: FormDoor
beforeEach(async () => {
  door = await formDoor([menteeForm, personalForm, oneStep])
})
afterEach(() => door.end())

/** Fills in the steps before the last; the cookie of the draft. */
async function almostDone(): Promise<string> {
  const { cookie } = await door.get(form)
  await door.post(`${form}/1`, first, cookie)
  await door.post(`${form}/2`, second, cookie)
  await door.post(`${form}/3`, third, cookie)
  return cookie
}

describe('a form is filled in step by step', () => {
  test('each step leads to the next, the last to the thanks, and the response is in the file', async () => {
    const { cookie } = await door.get(form)
    expect(await door.post(`${form}/1`, first, cookie)).toMatchObject({ status: 303, location: `${form}/2` })
    expect(await door.post(`${form}/2`, second, cookie)).toMatchObject({ location: `${form}/3` })
    expect(await door.post(`${form}/3`, third, cookie)).toMatchObject({ location: `${form}/4` })
    expect(door.responses(menteeForm.id)).toEqual([])
    expect(await door.post(`${form}/4`, {}, cookie)).toMatchObject({ location: `${form}/thanks` })
    expect(door.responses(menteeForm.id)).toMatchObject([{ answers }])
    const thanks = await door.get(`${form}/thanks`, cookie)
    expect(thanks.text).toContain('Спасибо. Куратор напишет вам')
  })
  test('what was answered is there when the phone wakes up', async () => {
    const { cookie } = await door.get(form)
    await door.post(`${form}/1`, first, cookie)
    expect(await door.get(`${form}/2`, cookie)).toMatchObject({ status: 200 })
    const woken = await door.get(form, cookie)
    const at = new Date(Date.parse('2026-11-23T09:00:00Z'))
    const time = [at.getHours(), at.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')
    expect(woken.text).toContain(`Здесь есть неотправленные ответы от 23\u00a0ноября, ${time}`)
    expect(woken.text).toContain(`href="${form}/2">Продолжить</a>`)
    const back = await door.post(`${form}/2`, [...second, ['go', 'back']], cookie)
    expect(back.location).toBe(`${form}/1`)
    expect((await door.get(`${form}/1`, cookie)).text).toContain('value="Петров Пётр"')
    expect((await door.get(`${form}/2`, cookie)).text).toContain('value="Химия" checked')
  })
  test('a page that is put away is kept as it is, unfinished', async () => {
    const { cookie } = await door.get(form)
    const put = await door.post(`${form}/1`, { 'entry.11': 'Пет', go: 'draft' }, cookie)
    expect(put).toMatchObject({ status: 204, text: '' })
    expect((await door.get(`${form}/1`, cookie)).text).toContain('value="Пет"')
  })
  test('who finds another’s draft begins anew and sees nothing of it', async () => {
    const { cookie } = await door.get(form)
    await door.post(`${form}/1`, first, cookie)
    const found = await door.get(form, cookie)
    for (const word of Object.values(first)) expect(found.text).not.toContain(word)
    expect(found.text).toContain(`href="${form}?anew">Начать сначала</a>`)
    const anew = await door.get(`${form}?anew`, cookie)
    expect(anew).toMatchObject({ status: 200 })
    expect(anew.text).not.toContain('Петров')
    expect((await door.get(`${form}/1`, anew.cookie)).location).toBe(`${form}?lost`)
  })
  test('a draft with nothing in it just goes on', async () => {
    const { cookie } = await door.get(form)
    await door.post(`${form}/1`, {}, cookie)
    expect(await door.get(form, cookie)).toMatchObject({ status: 303, location: `${form}/1` })
  })
  test('an answer that was taken back is gone', async () => {
    const { cookie } = await door.get(form)
    await door.post(`${form}/1`, { ...first, 'entry.14': '3' }, cookie)
    await door.post(`${form}/1`, first, cookie)
    expect((await door.get(`${form}/1`, cookie)).text).not.toContain('value="3"')
  })
  test('a cookie speaks for one form only and no script reads it', async () => {
    const { headers } = await door.get(form)
    const cookie = headers.get('set-cookie')
    expect(cookie).toMatch(
      new RegExp(`^draft=[\\w-]{22}; Path=${form}; HttpOnly; SameSite=Strict; Max-Age=604800$`),
    )
  })
})

describe('what is to be mended', () => {
  test('a step without its answers comes back with a summary, and what was given stays', async () => {
    const { cookie } = await door.get(form)
    const sent = await door.post(`${form}/1`, { 'entry.11': 'Петров', 'entry.12': '2013-02-30' }, cookie)
    expect(sent).toMatchObject({ status: 303, location: `${form}/1?check` })
    const { text } = await door.get(sent.location, cookie)
    expect(text).toContain('<title>Ошибка: Анкета наставляемого, шаг 1 из 4</title>')
    expect(text).toContain('2\u00a0ответа нужно поправить')
    expect(text).toContain('<a href="#q12">Дата рождения</a>')
    expect(text).toContain('Такой даты нет в\u00a0календаре')
    expect(text).toContain('value="Петров"')
  })
  test('a last step sent by itself leads to the first that is unfinished', async () => {
    const { cookie } = await door.get(form)
    await door.post(`${form}/1`, first, cookie)
    const sent = await door.post(`${form}/4`, {}, cookie)
    expect(sent.location).toBe(`${form}/2?check`)
    expect(door.responses(menteeForm.id)).toEqual([])
  })
  test('a question that the form got meanwhile is asked before anything is sent', async () => {
    const cookie = await almostDone()
    door.put({
      ...menteeForm,
      items: menteeForm.items.toSpliced(1, 0, item(10, 'TEXT', 'Имя', { required: true })),
    })
    expect((await door.post(`${form}/4`, {}, cookie)).location).toBe(`${form}/1?check`)
  })
  test('too much text is said at once, with the text still in the page', async () => {
    const long = await formDoor([formOf([1, 2, 3, 4].map(id => item(id, 'PARAGRAPH_TEXT', `Рассказ ${id}`)))])
    const { cookie } = await long.get(form)
    const fields = [1, 2, 3, 4].map((id): [string, string] => [`entry.${id}`, 'щ'.repeat(8_000)])
    const sent = await long.post(`${form}/1`, fields, cookie)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('32\u00a0000\u00a0знаков')
    expect(sent.text).toContain('щ'.repeat(8_000))
    await long.end()
  })
})

describe('a response is sent once', () => {
  test('two presses of «Отправить» at the same time', async () => {
    const cookie = await almostDone()
    const sent = await Promise.all([1, 2, 3].map(() => door.post(`${form}/4`, {}, cookie)))
    expect(sent.map(({ location }) => location)).toEqual(Array(3).fill(`${form}/thanks`))
    expect(door.responses(menteeForm.id)).toHaveLength(1)
  })
  test('a form of one step: the first page names the draft already', async () => {
    const path = `/f/${oneStep.id}`
    const { cookie } = await door.get(path)
    await Promise.all([1, 2].map(() => door.post(`${path}/1`, { 'entry.1': 'Спасибо' }, cookie)))
    await door.post(`${path}/1`, { 'entry.1': 'Спасибо' }, cookie)
    expect(door.responses(oneStep.id)).toHaveLength(1)
  })
  test('going back after sending leads to the thanks; opening the link anew begins a second response', async () => {
    const cookie = await almostDone()
    await door.post(`${form}/4`, {}, cookie)
    expect(await door.get(`${form}/4`, cookie)).toMatchObject({ location: `${form}/thanks` })
    const anew = await door.get(form, cookie)
    expect(anew).toMatchObject({ status: 200 })
    expect(anew.cookie).not.toBe(cookie)
    expect(anew.text).not.toContain('Петров')
    await door.post(`${form}/1`, first, anew.cookie)
    await door.post(`${form}/2`, second, anew.cookie)
    await door.post(`${form}/3`, third, anew.cookie)
    await door.post(`${form}/4`, {}, anew.cookie)
    expect(door.responses(menteeForm.id)).toHaveLength(2)
  })
  test('what was answered is not kept a second time in the draft', async () => {
    const cookie = await almostDone()
    await door.post(`${form}/4`, {}, cookie)
    expect(JSON.stringify(door.drafts(menteeForm.id))).not.toContain('Петров')
  })
})

describe('nothing is acknowledged before the file has it', () => {
  test('a response that the store refuses: it is said so, and the draft goes on', async () => {
    const cookie = await almostDone()
    door.refuse('submitForm')
    const sent = await door.post(`${form}/4`, { 'entry.41': '+7 900 000-00-00' }, cookie)
    expect(sent.status).toBe(503)
    expect(sent.text).toContain('<title>Ошибка: ')
    expect(sent.text).toContain('Ответы пока не записаны')
    expect(sent.text).toContain('value="+7 900 000-00-00"')
    expect(sent.text).not.toContain('school.tandem')
    door.refuse(null)
    expect((await door.get(`${form}/2`, cookie)).text).toContain('value="Физика" checked')
    expect((await door.post(`${form}/4`, {}, cookie)).location).toBe(`${form}/thanks`)
    expect(door.responses(menteeForm.id)).toHaveLength(1)
  })
  test('a draft that the store refuses stays in the page', async () => {
    const { cookie } = await door.get(form)
    door.refuse('keepDraft')
    const sent = await door.post(`${form}/1`, first, cookie)
    expect(sent.status).toBe(503)
    expect(sent.text).toContain('value="Петров Пётр"')
  })
  test('a file that can’t be read: the page says to wait, without the path', async () => {
    door.refuse('properties')
    const page = await door.get(form)
    expect(page.status).toBe(503)
    expect(page.text).toContain('Анкета сейчас не открывается')
    expect(page.text).not.toContain('school.tandem')
  })
})

describe('drafts are forgotten', () => {
  test('after seven days, whether or not they have been swept', async () => {
    const { cookie } = await door.get(form)
    await door.post(`${form}/1`, first, cookie)
    door.pass(7 * DAY_MS)
    expect((await door.get(`${form}/2`, cookie)).status).toBe(200)
    door.pass(1)
    const lost = await door.get(`${form}/2`, cookie)
    expect(lost.location).toBe(`${form}?lost`)
    expect((await door.get(lost.location, cookie)).text).toContain('Анкета начинается сначала')
  })
})

test('keeping and showing a draft reads no other draft', async () => {
  const { cookie } = await door.get(form)
  await door.post(`${form}/1`, first, cookie)
  await door.get(`${form}/2`, cookie)
  await door.get(form, cookie)
  expect(door.asked).toContainEqual({
    op: 'draft',
    formId: menteeForm.id,
    token: cookie.slice('draft='.length),
  })
  expect(
    door.asked.filter(({ op, ...of }) => op === 'properties' && JSON.stringify(of).includes('drafts')),
  ).toEqual([])
})

describe('personal links', () => {
  const personal = `/f/${personalForm.id}`
  const mine = `${personal}?entry.70=code-of-ivan`
  test('without a link of one’s own nothing is asked', async () => {
    const page = await door.get(personal)
    expect(page.text).toContain('Нужна личная ссылка')
    expect((await door.post(`${personal}/1`, { 'entry.71': 'да' })).text).toContain('Нужна личная ссылка')
    expect(door.responses(personalForm.id)).toEqual([])
  })
  test('the code goes along unseen', async () => {
    const { text, cookie } = await door.get(mine)
    expect(text).toContain('<input type="hidden" name="entry.70" value="code-of-ivan">')
    expect(text).not.toContain('Код приглашения')
    await door.post(`${personal}/1`, { 'entry.70': 'code-of-ivan', 'entry.71': 'да' }, cookie)
    expect(door.responses(personalForm.id)).toMatchObject([{ answers: { 70: 'code-of-ivan', 71: 'да' } }])
  })
  test('another person’s link on the same phone shows nothing of the first', async () => {
    const { cookie } = await door.get(mine)
    await door.post(`${personal}/1`, { 'entry.70': 'code-of-ivan', 'entry.71': 'да', go: 'draft' }, cookie)
    expect((await door.get(`${personal}/1`, cookie)).text).toContain('checked')
    const found = await door.get(mine, cookie)
    expect(found.text).toContain('Здесь есть неотправленные ответы')
    expect(found.text).toContain(`href="${personal}?anew&amp;entry.70=code-of-ivan">Начать сначала</a>`)
    const other = await door.get(`${personal}?entry.70=code-of-anna`, cookie)
    expect(other.text).not.toContain('checked')
    expect(other.cookie).not.toBe(cookie)
  })
})

describe('a form that takes no answers', () => {
  test('says what the curator wrote, before and after filling in', async () => {
    const cookie = await almostDone()
    door.put({ ...menteeForm, accepting: false, closedMessage: 'Новая анкета: https://school.example/f/2.' })
    expect((await door.get(form)).text).toContain('Анкета закрыта')
    const sent = await door.post(`${form}/4`, {}, cookie)
    expect(sent.text).toContain('<a href="https://school.example/f/2" target="_blank"')
    expect(door.responses(menteeForm.id)).toEqual([])
  })
  test('an address that leads nowhere says what to look at', async () => {
    const page = await door.get('/f/there-is-no-such-form-at-all')
    expect(page).toMatchObject({ status: 404 })
    expect(page.text).toContain('Такой анкеты нет')
  })
})
