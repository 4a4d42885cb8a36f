/**
 * What somebody forgot or mixed up in the work of pairs, by the full name of the mentee: why stands in `plantedBreaches.ts`.
 */
export const faults = {
  noPlan: 'Гриценко Никита Андреевич',
  overdueTask: 'Лисин Артём Олегович',
  noEvaluation: 'Камалетдинова Ралина Ильдаровна',
  countUnsaid: 'Фомина Любовь Сергеевна',
  onlyRemote: 'Петросян Арсен Давидович',
  meetingsMixedUp: 'Щукин Роман Вячеславович',
  noFinalMeeting: 'Лановая Елена Игоревна',
  noBaseline: 'Шевчук Алла Игоревна',
  notAsked: 'Беляева Ксения Ильинична',
  notSupported: 'Зимний Яков Львович',
} as const
