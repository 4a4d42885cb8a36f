import { blankRow } from '../table.ts'
import { type DictionaryEntry, tables, type ValuesOf } from '../tables.ts'
import type { DictionaryName } from '../dictionaryNames.ts'
import { plainEntries } from './plainEntries.ts'

type Seed = Partial<ValuesOf<'dictionaries'>> & { id: string; title: string }

const forms: Seed[] = [
  { id: 'form.pupilPupil', title: 'ученик – ученик', menteeKind: 'pupil', model: 'pupils', clause: '4.4' },
  {
    id: 'form.teacherTeacher',
    title: 'учитель – учитель',
    menteeKind: 'teacher',
    model: 'teachers',
    clause: '4.4',
  },
  { id: 'form.studentPupil', title: 'студент – ученик', menteeKind: 'pupil', model: 'pupils', clause: '4.4' },
  {
    id: 'form.employerPupil',
    title: 'работодатель – ученик',
    menteeKind: 'pupil',
    model: 'pupils',
    clause: '4.4',
  },
  {
    id: 'form.employerStudent',
    title: 'работодатель – студент',
    menteeKind: 'pupil',
    model: 'pupils',
    clause: '4.4',
  },
  {
    id: 'form.teacherPupil',
    title: 'учитель – ученик',
    menteeKind: 'pupil',
    model: 'pupils',
    clause: 'Приложение 1',
  },
]

const role = (form: string, name: string, title: string): Seed => ({
  id: `role.${form}.${name}`,
  title,
  forms: [`form.${form}`],
})
const roles: Seed[] = [
  role('pupilPupil', 'success', 'успевающий – неуспевающий'),
  role('pupilPupil', 'leader', 'лидер – пассивный'),
  role('pupilPupil', 'equal', 'равный – равному'),
  role('pupilPupil', 'adapted', 'адаптированный – неадаптированный'),
  role('teacherTeacher', 'experienced', 'опытный учитель – молодой специалист'),
  role('teacherTeacher', 'classTeacher', 'опытный классный руководитель – молодой специалист'),
  role('teacherTeacher', 'leader', 'лидер педагогического сообщества – педагог, испытывающий проблемы'),
  role('teacherTeacher', 'innovator', 'педагог-новатор – консервативный педагог'),
  role('teacherTeacher', 'subject', 'опытный предметник – неопытный предметник'),
  role('studentPupil', 'success', 'успевающий студент – неуспевающий ученик'),
  role('studentPupil', 'leader', 'лидер – равнодушный'),
  role('studentPupil', 'equal', 'равный – другому'),
  role('studentPupil', 'project', 'куратор – автор проекта'),
  role('employerPupil', 'professional', 'активный профессионал – равнодушный потребитель'),
  role('employerPupil', 'colleague', 'коллега – молодой коллега'),
  role('employerPupil', 'employer', 'работодатель – будущий сотрудник'),
  role('employerStudent', 'professional', 'активный профессионал – равнодушный студент'),
  role('employerStudent', 'choice', 'успешный профессионал – студент, выбирающий профессию'),
  role('employerStudent', 'colleague', 'коллега – будущий коллега'),
  role('employerStudent', 'employer', 'работодатель – будущий работник'),
  role('teacherPupil', 'lagging', 'учитель – неуспевающий ученик'),
  role('teacherPupil', 'passive', 'учитель – пассивный ученик'),
  role('teacherPupil', 'gifted', 'учитель – одарённый ученик'),
  role('teacherPupil', 'special', 'учитель – ученик с ОВЗ'),
]

/**
 * Sooner is served who loses most while waiting. By three: those to whom school itself is hard to reach (ОВЗ, a hard life;
 * 273-ФЗ, ст. 34, ч. 1, п. 2 and ст. 42 promise them help) and a young specialist, whose first year decides whether he
 * stays. By two: those who drift away from others or wear out. By one: who falls behind or begins in a new place. Not
 * sooner: who has talent or wishes to learn more, for nothing is lost in a month. The school may set its own numbers.
 */
const grounds: Seed[] = [
  { id: 'ground.gifted', title: 'выдающиеся способности', menteeKind: 'pupil', haste: 0, clause: '4.8' },
  {
    id: 'ground.results',
    title: 'неудовлетворительные образовательные результаты',
    menteeKind: 'pupil',
    haste: 1,
    clause: '4.8',
  },
  {
    id: 'ground.health',
    title: 'ограниченные возможности здоровья',
    menteeKind: 'pupil',
    haste: 3,
    clause: '4.8',
  },
  {
    id: 'ground.hardship',
    title: 'трудная жизненная ситуация',
    menteeKind: 'pupil',
    haste: 3,
    clause: '4.8',
  },
  { id: 'ground.behaviour', title: 'проблемы с поведением', menteeKind: 'pupil', haste: 2, clause: '4.8' },
  {
    id: 'ground.apart',
    title: 'не участвует в жизни школы, отстранён от коллектива',
    menteeKind: 'pupil',
    haste: 2,
    clause: '4.8',
  },
  { id: 'ground.young', title: 'молодой специалист', menteeKind: 'teacher', haste: 3, clause: '4.9' },
  {
    id: 'ground.burnout',
    title: 'эмоциональное выгорание, хроническая усталость',
    menteeKind: 'teacher',
    haste: 2,
    clause: '4.9',
  },
  {
    id: 'ground.newPlace',
    title: 'адаптация на новом месте работы',
    menteeKind: 'teacher',
    haste: 1,
    clause: '4.9',
  },
  {
    id: 'ground.digital',
    title: 'желание овладеть современными программами, цифровыми навыками, ИКТ',
    menteeKind: 'teacher',
    haste: 0,
    clause: '4.9',
  },
]

const form = (...names: string[]) => names.map(name => `form.${name}`)
const categories: Seed[] = [
  {
    id: 'category.pupil',
    title: 'обучающийся, мотивированный помочь сверстникам',
    forms: form('pupilPupil'),
  },
  {
    id: 'category.teacher',
    title: 'педагог, специалист школы',
    forms: form('teacherTeacher', 'teacherPupil'),
  },
  {
    id: 'category.parent',
    title: 'родитель, участник родительского совета',
    forms: form('employerPupil', 'employerStudent'),
    outside: true,
  },
  {
    id: 'category.graduate',
    title: 'выпускник',
    forms: form('studentPupil', 'employerPupil', 'employerStudent'),
    outside: true,
  },
  {
    id: 'category.employee',
    title: 'сотрудник предприятия',
    forms: form('employerPupil', 'employerStudent'),
    outside: true,
  },
  {
    id: 'category.entrepreneur',
    title: 'предприниматель, общественный деятель',
    forms: form('employerPupil', 'employerStudent'),
    outside: true,
  },
  {
    id: 'category.veteran',
    title: 'ветеран педагогического труда',
    forms: form('teacherTeacher', 'teacherPupil'),
    outside: true,
  },
].map(each => ({ ...each, clause: '4.10' }))

const all: Record<DictionaryName, Seed[]> = {
  form: forms,
  role: roles,
  ground: grounds,
  category: categories,
  ...plainEntries,
}

/** The entries a new workbook starts with; the school edits them in «Справочники». Source: положение 4.4, 4.8–4.10, Приложение 1; МР-42/02. */
export const dictionaryEntries: readonly DictionaryEntry[] = (Object.keys(all) as DictionaryName[]).flatMap(
  dictionary =>
    all[dictionary].map((seed, number) =>
      blankRow(tables.dictionaries, { ...seed, dictionary, number, enabled: true }),
    ),
)
