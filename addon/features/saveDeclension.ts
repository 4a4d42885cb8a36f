import * as z from 'zod/mini'
import { append, update } from '#shared/programme/edit.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'

const word = z.string().check(z.maxLength(100))

/** How the curator wants a word of somebody's name declined; a blank form is left to the rules. */
export const saveDeclension = feature({
  name: 'saveDeclension',
  title: 'Исключение склонения',
  reads: ['declensions'],
  input: z.strictObject({
    part: z.enum(['last', 'first', 'middle']),
    gender: z.nullable(z.enum(['male', 'female'])),
    nom: word,
    gen: word,
    dat: word,
    acc: word,
    ins: word,
  }),
  run: ({ programme, input, newId }) => {
    const { part, gender } = input
    const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
    const nom = tidy(input.nom)
    const forms = { gen: tidy(input.gen), dat: tidy(input.dat), acc: tidy(input.acc), ins: tidy(input.ins) }
    if (nom === '') return refuse('badInput', 'Слово не указано', 'Выберите имя ещё раз', { at: 'nom' })
    if (Object.values(forms).every(form => form === ''))
      return refuse('badInput', `Для слова «${nom}» не вписано ни одной формы`, 'Впишите хотя бы одну', {
        at: 'gen',
      })
    const key = nom.toLowerCase()
    const known = programme.declensions.find(
      row => row.part === part && row.gender === gender && tidy(row.nom).toLowerCase() === key,
    )
    const edit = known
      ? update('declensions', known, forms)
      : append('declensions', { id: newId('с'), part, gender, nom, ...forms })
    return {
      view: { nom },
      edits: edit === null ? [] : [edit],
      said: `Формы слова «${nom}» сохранены`,
    }
  },
})
