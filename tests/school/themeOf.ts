import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import type { Mentee, Pair } from '#shared/programme/tables.ts'
import { studyThemes } from './studyThemes.ts'
import type { Theme } from './theme.ts'
import { workThemes } from './workThemes.ts'

const { title } = dictionaryOf({ dictionaries: dictionaryEntries })

/** What a pupil's first wish leads to. */
const ofPupils: Readonly<Record<string, Theme>> = {
  математика: studyThemes.mathematics,
  'русский язык': studyThemes.russian,
  литература: studyThemes.russian,
  'английский язык': studyThemes.english,
  история: studyThemes.humanities,
  обществознание: studyThemes.humanities,
  география: studyThemes.humanities,
  программирование: studyThemes.program,
  'общение в коллективе': studyThemes.friends,
  'публичные выступления': studyThemes.speech,
  физика: workThemes.engineer,
  'инженерное дело': workThemes.engineer,
  'сельское хозяйство': workThemes.farm,
  предпринимательство: workThemes.business,
  волонтёрство: workThemes.volunteer,
  музыка: workThemes.music,
}

const ofTeachers: Readonly<Record<string, Theme>> = {
  'методика преподавания': workThemes.teaching,
  'работа с родителями': workThemes.parents,
  'профилактика выгорания': workThemes.balance,
}

/** What the two work on: what the mentee asked for first. */
export function themeOf({ group }: Pair, { kind, needs }: Mentee): Theme {
  if (group === 'Робототехника') return studyThemes.robots
  const titles = needs.map(title)
  if (titles.includes('математика') && titles.includes('олимпиады')) return studyThemes.olympiad
  const themes = kind === 'teacher' ? ofTeachers : ofPupils
  return titles.map(each => themes[each]).find(each => each !== undefined) ?? workThemes.study
}
