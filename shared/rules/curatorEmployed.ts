import { curatorName } from '../documents/namedPeople.ts'
import { listName } from '../language/name.ts'
import { settingsOf } from '../programme/settings.ts'
import { breach } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { settingPlace } from './settingPlace.ts'

export const curatorEmployed = defineRule({
  id: 'curatorEmployed',
  clause: '2.1',
  title: 'Куратор – сотрудник школы',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['pairs'],
  params: ['curatorEmployee'],
  check: (programme, { curatorEmployee }) => {
    if (programme.pairs.length === 0 || curatorEmployee === true) return []
    const who = ['Куратор', listName(curatorName(settingsOf(programme)))]
      .filter(part => part !== '')
      .join(' ')
    return [
      breach(
        { table: 'settings', id: 'curatorEmployee' },
        [],
        `${who}: ${
          curatorEmployee === null
            ? 'не отмечено, что это сотрудник школы. Выберите «да» или «нет» в настройках.'
            : 'отмечено, что это не сотрудник школы. Назначьте куратором сотрудника школы.'
        }`,
        settingPlace(programme, 'curatorEmployee'),
      ),
    ]
  },
})
