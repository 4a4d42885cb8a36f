import type { openPanel } from '../callServer.ts'

/** Lines of the menu «Наставничество» that rules send to, and what opens them. */
export const panels: Readonly<Record<string, Parameters<typeof openPanel>[0]>> = {
  Наставники: 'openMentors',
  Наставляемые: 'openMentees',
  'Подбор пар': 'openPairing',
  'Заменить наставника': 'openReplacement',
  Документы: 'openDocuments',
  'Загрузить список…': 'openImport',
}
