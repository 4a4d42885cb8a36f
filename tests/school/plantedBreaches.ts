import type { RuleId } from '#shared/rules/index.ts'

/** A fault that the sample school has on purpose. */
export interface PlantedBreach {
  rule: RuleId
  /** The person, or «mentor – mentee» of the pair, that the breach speaks of. */
  who: string
  why: string
}

/** All faults of the sample school; a test holds that the rules find these and no others. */
export const plantedBreaches: readonly PlantedBreach[] = [
  {
    rule: 'samePerson',
    who: 'Королёв Егор Ильич – Королёв Егор Ильич',
    why: 'девятиклассник есть в обеих базах, и в предложенной паре стоит сам с собой',
  },
  {
    rule: 'mentorLoad',
    who: 'Сафонова Ирина Павловна',
    why: 'с 2 ноября до конца учебного года у неё трое наставляемых',
  },
  {
    rule: 'groupConsent',
    who: 'Гарипов Ильдар Маратович – Седых Роман Юрьевич',
    why: 'в группе «Робототехника» один наставляемый не дал согласия',
  },
  {
    rule: 'pairPeriod',
    who: 'Тихонова Дарья Олеговна – Лисин Артём Олегович',
    why: 'срок на 40 дней дольше года',
  },
  {
    rule: 'pairPeriod',
    who: 'Воробей Нина Аркадьевна – Шевчук Алла Игоревна',
    why: 'в окончании стоит прошлый год, и оно раньше начала',
  },
  {
    rule: 'consents',
    who: 'Рудь София Андреевна',
    why: 'согласия родителей в школе нет',
  },
  {
    rule: 'consents',
    who: 'Хабибуллин Тимур Айратович',
    why: 'наставник-девятиклассник подписал согласие сам',
  },
  {
    rule: 'consents',
    who: 'Заяц Кирилл Викторович',
    why: 'молодой учитель отозвал согласие в ноябре, а пара продолжается',
  },
  {
    rule: 'consents',
    who: 'Лукьяненко Марк Игоревич',
    why: 'согласие было на прошлый учебный год',
  },
  {
    rule: 'pairAgreed',
    who: 'Береговая Полина Львовна – Черных Семён Павлович',
    why: 'не отмечено согласие родителя на пару',
  },
  {
    rule: 'externalMentorContract',
    who: 'Хасанов Ринат Фаритович',
    why: 'с агрономом хозяйства нет договора',
  },
  {
    rule: 'externalMentorCertificates',
    who: 'Мкртчян Давид Ашотович',
    why: 'медицинская справка предпринимателя старше года',
  },
]

/** What the rules will find besides as soon as the agreed pairs go into an order. */
export const breachesWhenOrdered: readonly PlantedBreach[] = [
  {
    rule: 'consents',
    who: 'Галиева Камила Наилевна',
    why: 'стороны согласны на пару, но согласия на обработку данных ещё нет',
  },
]
