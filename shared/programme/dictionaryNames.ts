/** The dictionaries kept in «Справочники» and how the curator calls them. */
export const dictionaryNames = {
  form: 'Форма наставничества',
  role: 'Ролевая модель',
  ground: 'Основание включения',
  category: 'Категория наставника',
  competence: 'Компетенция',
  interest: 'Интерес',
  availability: 'Свободное время',
  format: 'Формат встреч',
  language: 'Язык общения',
} as const

export type DictionaryName = keyof typeof dictionaryNames
