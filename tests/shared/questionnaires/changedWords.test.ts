import { expect, test } from 'vitest'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { changedWords } from '#shared/questionnaires/changedWords.ts'
import type { Publishing } from '#shared/questionnaires/publishedOf.ts'
import { ownRow, publish } from './publishing.ts'

const present = [{ id: 'м1', name: 'Рудь Соня' }]
const renamed = dictionaryOf({
  dictionaries: dictionaryEntries.map(each =>
    each.id === 'format.remote' ? { ...each, title: 'по видеосвязи' } : each,
  ),
})
const application = 'application.mentee.pupilPupil'

test.each<{ given: string; id: string; now: Partial<Publishing>; due: boolean }>([
  { given: 'ничего не изменилось, только номер версии', id: application, now: { version: 2 }, due: false },
  {
    given: 'на листе те же слова',
    id: application,
    now: {
      own: [
        ownRow(application, 'interests', {
          title: 'Чем вы увлекаетесь?',
          hint: 'Можно отметить несколько',
        }),
      ],
    },
    due: false,
  },
  {
    given: 'другие слова вопроса',
    id: application,
    now: { own: [ownRow(application, 'interests', { title: 'Что любите?' })] },
    due: true,
  },
  {
    given: 'вопрос больше не задают',
    id: application,
    now: { own: [ownRow(application, 'interests', { title: 'Что любите?', asked: false })] },
    due: true,
  },
  { given: 'другое название в справочнике', id: application, now: { dictionary: renamed }, due: true },
  { given: 'ссылка каждому', id: application, now: { personal: true }, due: true },
  {
    given: 'другой адрес сведений о данных',
    id: application,
    now: { settings: { schoolShort: 'Заречная СОШ', noticeUrl: 'https://other.example.ru' } },
    due: true,
  },
  {
    given: 'на встрече были другие люди',
    id: 'preferences.mentee',
    now: { present: [{ id: 'м2', name: 'Валеев Артём' }] },
    due: false,
  },
])('$given: новая версия – $due', ({ id, now, due }) => {
  const last = publish(id, { present }).published
  expect(changedWords(publish(id, { present, ...now }).published, last)).toBe(due)
  // What is kept in a cell comes back with its keys in another order.
  const kept = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(last).reverse())))
  expect(changedWords(publish(id, { present, ...now }).published, kept)).toBe(due)
})
