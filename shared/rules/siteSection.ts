import { breach } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { settingPlace } from './settingPlace.ts'

export const siteSection = defineRule({
  id: 'siteSection',
  clause: '8.4',
  title: 'На сайте школы есть раздел о наставничестве',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['pairs'],
  params: ['siteUrl'],
  check: (programme, { siteUrl }) => {
    if (programme.pairs.length === 0 || siteUrl !== '') return []
    return [
      breach(
        { table: 'settings', id: 'siteUrl' },
        [],
        'Сайт школы: адрес раздела о наставничестве не указан. Впишите его в настройках, когда раздел появится.',
        settingPlace(programme, 'siteUrl'),
      ),
    ]
  },
})
