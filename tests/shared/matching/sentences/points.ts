import type { ValuesOf } from '#shared/programme/tables.ts'
import { can, free, likes, mentor, meets, open, speaks } from '../pupils.ts'
import {
  aisel,
  artem,
  daria,
  gleb,
  irina,
  john,
  nicole,
  planOf,
  reason,
  sasha,
  sonia,
  zhenya,
} from './people.ts'
import type { Section } from './section.ts'

type Both = readonly (readonly [theirs: string, own: string])[]

/** How many of how many are shared, by the cells of the two. */
const shared = (
  criterion: string,
  column: 'competences' | 'availability' | 'interests' | 'formats' | 'languages',
  ids: (titles: string) => string[],
  cases: Both,
) =>
  cases.map(([theirs, own]) =>
    reason(
      criterion,
      daria({ [column]: ids(theirs) }),
      artem({ [column === 'competences' ? 'needs' : column]: ids(own) } as Partial<ValuesOf<'mentees'>>),
    ),
  )

const request: Section = {
  title: 'Запрос и компетенции',
  says: () => [
    ...shared('request', 'competences', can, [
      ['физика', 'физика'],
      ['физика, химия', 'физика, химия'],
      ['физика, химия, русский язык', 'физика, химия, русский язык'],
      ['физика', 'физика, химия'],
      ['физика, литература', 'физика, химия, литература'],
      ['история', 'английский язык'],
      ['история', 'физика, химия'],
      ['спорт', 'спорт'],
      ['спорт, театр', 'спорт, театр'],
      ['спорт, театр, музыка', 'спорт, театр, музыка'],
      ['физика', 'физика, общение в коллективе'],
      ['спорт, театр', 'спорт, театр, физика'],
      ['спорт', 'театр'],
      ['спорт', 'театр, музыка'],
    ]),
    reason('request', sasha({ competences: can('спорт') }), artem({ needs: can('театр') })),
    reason('request', irina({ competences: can('спорт') }), artem({ needs: can('театр') })),
    reason('request', john({ competences: can('спорт') }), artem({ needs: can('театр') })),
    reason(
      'request',
      mentor('m5', 'Валеев Артём', { gender: 'male', competences: can('химия') }),
      artem({ needs: can('химия') }),
    ),
  ],
}

const silence: Section = {
  title: 'Нет ответа',
  says: () => {
    const asks = { needs: can('физика') }
    const teaches = { competences: can('физика') }
    return [
      reason('request', daria(teaches), artem()),
      reason('request', daria(teaches), sonia()),
      reason('request', daria(teaches), zhenya()),
      reason('request', daria(), artem(asks)),
      reason('request', gleb(), artem(asks)),
      reason('request', sasha(), artem(asks)),
      reason('request', daria(), artem()),
      reason('request', john(), aisel(asks)),
      reason('request', daria(teaches), aisel()),
    ]
  },
}

const availability: Section = {
  title: 'Свободное время',
  says: () =>
    shared('availability', 'availability', free, [
      ['среда после уроков', 'среда после уроков, суббота'],
      ['среда после уроков, суббота', 'среда после уроков, суббота'],
      ['среда после уроков, вторник после уроков', 'среда после уроков, суббота'],
      ['среда после уроков, вторник после уроков', 'среда после уроков, суббота, воскресенье'],
      [
        'понедельник после уроков, среда после уроков, четверг после уроков',
        'понедельник после уроков, среда после уроков, суббота',
      ],
      ['суббота', 'воскресенье'],
    ]),
}

const classWish: Section = {
  title: 'Желаемый класс',
  says: () => [
    ...(
      [
        [5, 8, '7 «Б»'],
        [7, 7, '7 «Б»'],
        [5, 6, '7 «Б»'],
        [null, 6, '5'],
        [9, null, '5'],
        [null, null, '5'],
        [5, 6, ''],
      ] as const
    ).map(([classFrom, classTo, schoolClass]) =>
      reason('classWish', daria({ classFrom, classTo }), artem({ schoolClass })),
    ),
    // Without any class among the mentees there is nothing to weigh; beside a classmate the gap is told.
    planOf([daria({ classFrom: 5, classTo: 6, capacity: 2 })], [artem(), sonia({ schoolClass: '5 «А»' })], {
      conditions: open,
    })
      .pairs.flatMap(({ rows }) => rows)
      .find(({ criterion, blank }) => criterion === 'classWish' && blank)?.sentence,
  ],
}

const formats: Section = {
  title: 'Формат встреч',
  says: () =>
    shared('format', 'formats', meets, [
      ['очно', 'очно'],
      ['очно, дистанционно', 'очно, дистанционно'],
      ['очно, дистанционно', 'дистанционно'],
      ['очно', 'дистанционно'],
    ]),
}

const languages: Section = {
  title: 'Языки',
  says: () => [
    ...shared('languages', 'languages', speaks, [
      ['русский', 'русский'],
      ['русский, татарский', 'русский, татарский, английский'],
      ['русский, английский', 'русский, татарский'],
      ['русский, английский, немецкий', 'русский, английский, татарский'],
      ['русский', 'татарский'],
    ]),
    reason(
      'languages',
      daria({ languages: speaks('русский, английский') }),
      nicole({ languages: speaks('французский, английский') }),
    ),
    reason(
      'languages',
      john({ languages: speaks('русский, английский') }),
      aisel({ languages: speaks('русский, татарский') }),
    ),
    reason('languages', sasha({ languages: speaks('русский') }), zhenya({ languages: speaks('татарский') })),
  ],
}

const interests: Section = {
  title: 'Интересы',
  says: () =>
    shared('interests', 'interests', likes, [
      ['футбол', 'футбол, шахматы'],
      ['футбол, шахматы', 'шахматы, футбол'],
      ['футбол, шахматы, танцы', 'футбол, музыка, пение'],
      ['футбол, шахматы, танцы', 'футбол, шахматы, пение'],
      ['футбол, шахматы', 'шахматы, музыка, пение'],
      ['футбол', 'шахматы'],
    ]),
}

/** Why a pair has so many points by each criterion. */
export const points = [request, silence, availability, classWish, formats, languages, interests]
