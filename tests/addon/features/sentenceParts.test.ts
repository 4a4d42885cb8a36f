import { expect, test } from 'vitest'
import { sentenceParts } from '#addon/features/sentenceParts.ts'
import { noBreak } from '#shared/language/noBreak.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test.each<{ sentence: string; who: string; facts: string; todo: string }>([
  {
    sentence:
      'Тихонова Дарья и Лисин Артём: срок 15.09.2026–25.10.2027 на 40 дней дольше года. Поставьте окончание не позже 15.09.2027.',
    who: 'Тихонова Дарья и Лисин Артём',
    facts: 'Срок 15.09.2026–25.10.2027 на 40 дней дольше года.',
    todo: 'Поставьте окончание не позже 15.09.2027.',
  },
  {
    sentence:
      'Лисин Артём, 7 «Б»: согласия нет (п. 4.17). Получил Иванов А. П. Пришло 01.09.2026. Внесите его.',
    who: 'Лисин Артём, 7 «Б»',
    facts: 'Согласия нет (п. 4.17). Получил Иванов А. П. Пришло 01.09.2026.',
    todo: 'Внесите его.',
  },
  {
    sentence:
      'Группа «Робототехника», наставник Гарипов Ильдар. Согласие не отмечено: Седых Роман. Получите согласие.',
    who: '',
    facts: 'Группа «Робототехника», наставник Гарипов Ильдар. Согласие не отмечено: Седых Роман.',
    todo: 'Получите согласие.',
  },
  { sentence: 'Куратор не назначен.', who: '', facts: 'Куратор не назначен.', todo: '' },
  { sentence: 'Рудь Соня: плана нет', who: 'Рудь Соня', facts: 'Плана нет', todo: '' },
])('$sentence', ({ sentence, ...parts }) => {
  const taken = sentenceParts(noBreak(sentence))
  expect(Object.fromEntries(Object.entries(taken).map(([key, text]) => [key, plain(text)]))).toEqual(parts)
})
