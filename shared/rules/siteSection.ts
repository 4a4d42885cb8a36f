import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const siteSection = defineRule({
  id: 'siteSection',
  clause: '8.4',
  title: 'На сайте школы есть раздел о наставничестве',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['pairs'],
  params: ['siteUrl'],
  check: ({ pairs, settings }, { siteUrl }) => {
    if (pairs.length === 0 || siteUrl.trim() !== '') return []
    const row = settings.find(({ id }) => id === 'siteUrl')
    return [
      breach(
        { table: 'settings', id: 'siteUrl' },
        [],
        'Сайт школы: адрес раздела о наставничестве не указан. Впишите его в настройках, когда раздел появится.',
        row ? placeOf('settings', row, 'value') : null,
      ),
    ]
  },
})
