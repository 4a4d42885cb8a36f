/** Papers that differ from what everybody else has: absent, or with other values. Keys are full names. */
export const storyPapers: Readonly<
  Record<
    string,
    Partial<
      Record<
        'consent' | 'contract' | 'criminalRecord' | 'medical',
        'none' | { signedBy?: 'self'; signedOn?: string; validTo?: string; withdrawnOn?: string }
      >
    >
  >
> = {
  'Рудь София Андреевна': { consent: 'none' },
  'Галиева Камила Наилевна': { consent: 'none' },
  'Хабибуллин Тимур Айратович': { consent: { signedBy: 'self' } },
  'Заяц Кирилл Викторович': { consent: { withdrawnOn: '2026-11-09' } },
  'Лукьяненко Марк Игоревич': { consent: { signedOn: '2025-09-03', validTo: '2026-08-31' } },
  'Хасанов Ринат Фаритович': { contract: 'none' },
  'Мкртчян Давид Ашотович': { medical: { signedOn: '2025-08-20' } },
}
