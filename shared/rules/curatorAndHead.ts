import { curatorName } from '../documents/namedPeople.ts'
import { fold } from '../language/fold.ts'
import { fullName, listName } from '../language/name.ts'
import { isPupil } from '../people/isPupil.ts'
import { personName } from '../people/personName.ts'
import { settingsOf } from '../programme/settings.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { settingPlace } from './settingPlace.ts'

export const curatorAndHead = defineRule({
  id: 'curatorAndHead',
  clause: '4.3',
  title: 'Куратор – не руководитель школы и не наставник',
  severity: 'warning',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'pairs'],
  params: [],
  check: programme => {
    if (programme.pairs.length === 0) return []
    const settings = settingsOf(programme)
    const curator = curatorName(settings)
    const key = fold(fullName(curator))
    if (curator.last === '' || curator.first === '') return []
    const { headLast: last, headFirst: first, headMiddle: middle } = settings
    const leading = new Set(programme.pairs.map(({ mentor }) => mentor))
    return [
      ...(fold(fullName({ last, first, middle })) === key
        ? [
            breach(
              { table: 'settings', id: 'curatorLast' },
              [],
              `${listName(curator)}: руководитель и куратор – одно лицо, поэтому проверять работу куратора некому. По возможности назначьте куратором другого сотрудника.`,
              settingPlace(programme, 'curatorLast'),
            ),
          ]
        : []),
      ...programme.mentors
        .filter(
          mentor => leading.has(mentor.id) && !isPupil(mentor) && fold(fullName(personName(mentor))) === key,
        )
        .map(mentor =>
          breach(
            { table: 'mentors', id: mentor.id },
            [mentor.id],
            `${listName(curator)}: куратор и наставник – одно лицо, и свои пары куратор проверяет сам. Поручите следить за ними другому сотруднику или подберите другого наставника.`,
            placeOf('mentors', mentor, 'lastName'),
          ),
        ),
    ]
  },
})
