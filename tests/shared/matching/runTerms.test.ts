import { expect, test } from 'vitest'
import { defaultPreferences } from '#shared/matching/run.ts'
import { runTerms } from '#shared/matching/runTerms.ts'
import { plain } from './pupils.ts'

const run = { formTitle: 'ученик – ученик', from: '2026-12-01', to: '2027-05-31' }
const told = (set: Partial<ReturnType<typeof defaultPreferences>>) =>
  runTerms(run, { ...defaultPreferences('form.pupilPupil'), ...set }).map(
    ({ title, value }) => `${plain(title)}: ${plain(value)}`,
  )

test('what a run begins with', () => {
  expect(told({})).toEqual([
    'Форма наставничества: ученик – ученик',
    'Срок пар: 01.12.2026–31.05.2027',
    'Цель: больше пар',
    'Не меньше баллов в паре: не задано',
    'Группы: не подбираются',
    'Запрос и компетенции: решающе',
    'Свободное время: важно',
    'Желаемый класс: важно',
    'Формат встреч: немного',
    'Языки: немного',
    'Интересы: немного',
    'Выбор наставляемого: важно',
    'Выбор наставника: немного',
    'Условие: класс наставника: не младше',
    'Условие: тот же пол: не важно',
    'Условие: общее время: обязательно',
    'Условие: общий формат: если кто-то настаивает',
    'Условие: помощь хотя бы с частью запроса: обязательно',
  ])
})

test('what the curator has set herself', () => {
  expect(
    told({ objective: 'stable', floor: 200, groups: true, own: [{ title: 'Кружок', importance: 2 }] }),
  ).toEqual(
    expect.arrayContaining([
      'Цель: выбор участников',
      'Не меньше баллов в паре: 200',
      'Группы: подбираются',
      'Кружок: важно',
    ]),
  )
})
