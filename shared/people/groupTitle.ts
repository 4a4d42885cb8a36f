/** How a sentence begins with a group: «Группа «Робототехника»», «Группа Воронцовой Д. А.», «Группа без названия». */
export function groupTitle(name: string): string {
  const own = name.trim()
  if (own === '') return 'Группа без названия'
  return /^групп/i.test(own) ? own.charAt(0).toUpperCase() + own.slice(1) : `Группа «${own}»`
}
