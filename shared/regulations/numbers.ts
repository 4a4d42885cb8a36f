import { day } from '../programme/civilDate.ts'

/**
 * Numbers that the law sets and dates; a school can't change them. `from` is the day the act that holds the number came
 * into force, `lastReadOn` the day somebody last compared it with the text.
 */
export const numbers = {
  /** Full years at which a person answers and signs for themselves. */
  adultAge: {
    value: 18,
    from: day('1995-01-01'),
    source: 'Гражданский кодекс РФ (часть первая) от 30.11.1994 № 51-ФЗ, ст. 21, п. 1',
    lastReadOn: day('2026-11-22'),
  },
  /** Working days between a notice and the end of mentoring that the mentor or the school breaks off. */
  noticeDays: {
    value: 3,
    from: day('2025-03-01'),
    source: 'Трудовой кодекс РФ, ст. 351.8 (введена Федеральным законом от 09.11.2024 № 381-ФЗ)',
    lastReadOn: day('2026-11-23'),
  },
} as const
