import * as column from '../column.ts'
import { models } from '../models.ts'
import { defineTable } from '../table.ts'

/** «Основания»: the acts that orders rest on. */
export const legalActs = defineTable({
  name: 'legalActs',
  title: 'Основания',
  one: ['основание', 'основания', 'оснований'],
  columns: {
    id: column.id('a'),
    kind: column.choice(
      'Вид',
      {
        law: 'закон',
        directive: 'распоряжение',
        letter: 'письмо',
        order: 'приказ',
        regulations: 'положение школы',
        roadmap: 'дорожная карта школы',
        programme: 'программа школы',
        other: 'другое',
      },
      { required: true, width: 150 },
    ),
    model: column.choice('Модель', models, {
      width: 130,
      note: 'Для документов школы: чьё наставничество они устанавливают. Пусто: и обучающихся, и педагогов',
    }),
    title: column.text('Название', { required: true, width: 420, long: true }),
    body: column.text('Кто издал', { width: 220 }),
    number: column.text('Номер', { width: 90 }),
    signedOn: column.date('Дата'),
    citation: column.text('Как в преамбуле', {
      width: 460,
      long: true,
      note: 'Продолжает слово «Руководствуясь …», поэтому в творительном падеже: «Федеральным законом от … № …»',
    }),
    from: column.date('Действует с'),
    to: column.date('Действует по', { note: 'Пусто: действует сейчас' }),
    inOrders: column.yesNo('В преамбулу', {
      note: '«Да»: приказы о парах ссылаются на этот документ, пока он действует',
    }),
    source: column.text('Источник', { width: 220 }),
    lastReadOn: column.date('Сверено'),
  },
})
