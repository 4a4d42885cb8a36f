/** How a sentence begins with a group: «Группа «Робототехника»», «Группа Воронцовой Д. А.», «Группа без названия». */
export const groupTitle = (name: string): string =>
  name.trim() === '' ? 'Группа без названия' : /^групп/i.test(name.trim()) ? name.trim() : `Группа «${name}»`
