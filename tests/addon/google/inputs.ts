import type { FeatureName, InputOf } from '#addon/features/call.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import { type Published, publishedQuestions } from '#shared/questionnaires/published.ts'
import type { Host } from '#tests/addon/host.ts'

const term = { form: 'form.teacherPupil', from: '01.12.2026', to: '31.05.2027' }
const { objective, floor, ...settings } = defaultPreferences()
const asking = { ...term, ...settings }
const planned = { ...asking, objective, floor }
const scenario = (name: string) => ({
  scenario: null,
  form: term.form,
  name,
  usual: true,
  preferences: { ...settings, objective, floor },
})

/** Ids of every pupil at this place of the ten: the more people, the more rows a command meets. */
const every = (people: number, place: number, prefix: string): string[] =>
  Array.from({ length: people / 2 }, (_, index) => index)
    .filter(index => index % 10 === place)
    .map(index => `${prefix}${index}`)
const free = (people: number) => every(people, 3, '').map(n => ({ mentor: `м${n}`, mentee: `н${n}` }))
const list = (people: number): string =>
  [
    'Фамилия;Имя;Роль;Телефон;Запрос',
    ...Array.from(
      { length: people },
      (_, n) => `Новиков${'а'.repeat(n % 30)};Имя${n};${n % 2 ? 'наставник' : 'наставляемый'};+7 900 0;=1+1`,
    ),
  ].join('\n')

/** Answers of another service: new people, of whom a fifth can't be read. */
const answersFile = (people: number) => ({
  name: 'Анкета наставляемого.csv',
  questionnaire: 'application.mentee.pupilPupil',
  text: [
    'Время создания;Фамилия;Имя;Ваш класс;В чём вам нужна помощь наставника?',
    ...Array.from(
      { length: people },
      (_, n) => `2026-11-20 09:15:02;Новиков;Имя${'а'.repeat(n)};${n % 5 ? '7 Б' : '15 Ю'};=1+1`,
    ),
  ].join('\n'),
})

function breachesIn(host: Host) {
  const checked = host.call('checkRules', {})
  if (!checked.ok) throw new Error(checked.refusal.message)
  return checked.view.breaches
}
const fixable = (host: Host) => breachesIn(host).filter(({ fix }) => fix !== null)

/** Whom to choose after a meeting: the questionnaire that names everybody. */
const everybody = { questionnaire: 'preferences.mentee', form: null, personal: false }

function given(host: Host, input: InputOf<'publishForm'>): string {
  const written = host.call('publishForm', input, { mode: 'write' })
  if (!written.ok) throw new Error(written.refusal.message)
  return written.view.webForm
}

/** Applications of so many: of five one can't be read, one is somebody of the base, one a namesake, two are new. */
function applications(people: number, host: Host): InputOf<'importAnswers'> {
  const webForm = given(host, {
    questionnaire: 'application.mentee.teacherPupil',
    form: null,
    personal: false,
  })
  const known = host.rows('mentees')
  return {
    responses: Array.from({ length: people }, (_, n) => {
      const {
        lastName = '',
        firstName = '',
        middleName = '',
      } = (n % 5 < 3 && known[n % known.length]) || {
        lastName: 'Новиков',
        firstName: `Имя${'а'.repeat(n)}`,
        middleName: '',
      }
      return {
        key: `ответ-${n}`,
        webForm,
        at: '2026-11-20T09:15:02',
        strays: [],
        answers: {
          lastName: String(lastName),
          firstName: String(firstName),
          middleName: String(middleName),
          schoolClass: n % 5 === 0 ? '15 Ю' : '8 «А»',
          birthDate: n % 5 === 2 ? '2012-05-05' : '2013-02-28',
          contact: '+7 900 111-22-33',
          request: '=1+1',
          availability: ['понедельник после уроков'],
          formats: ['очно'],
        },
      }
    }),
  }
}

/** Ten of them taken in, and the key of the first that is in this state. */
function taken(host: Host, state: 'fields' | 'who' | 'quarantine' | 'imported'): string {
  const done = host.call('importAnswers', applications(10, host), { mode: 'write' })
  if (!done.ok) throw new Error(done.refusal.message)
  const listed = host.call('waitingResponses', { state })
  return (listed.ok && listed.view.items[0]?.id) || 'none'
}

/** A command that does as much as it can in a school of so many people. One line for each feature. */
export const inputs: { [N in FeatureName]: (people: number, host: Host) => InputOf<N> } = {
  showSettings: () => ({}),
  saveSettings: () => ({ values: { place: 'г. Казань', schoolYear: '2027/28', planDays: '10' } }),
  chooseRule: () => ({
    rule: 'mentorLoad',
    severity: 'off',
    model: '',
    reason: '=так решил район',
    who: 'директор',
    values: { maxMentees: '3' },
  }),
  firstSteps: () => ({}),
  listPeople: () => ({ base: 'mentees' }),
  personCard: () => ({ base: 'mentees', id: 'н1' }),
  personBreaches: () => ({ base: 'mentees', id: 'н1' }),
  saveRow: () => ({
    table: 'mentees',
    id: 'н1',
    values: { contact: '+7 900 111-22-33', note: '-', lastName: 'Лосев' },
    was: {},
  }),
  archivePerson: () => ({ base: 'mentees', id: 'н3', archived: true }),
  goToRow: () => ({ table: 'mentees', id: 'н4' }),
  readList: people => ({ text: list(people) }),
  importList: people => ({ text: list(people) }),
  pairingChoices: () => ({}),
  suggestPairs: () => planned,
  supportList: people => ({ form: term.form, mentees: every(people, 3, 'н'), grounds: true }),
  scorePlan: people => ({ ...planned, pairs: free(people) }),
  saveScenario: () => scenario('=Осенний набор'),
  removeScenario: (_, host) => {
    const kept = host.call('saveScenario', scenario('Осенний набор'), { mode: 'write' })
    if (!kept.ok) throw new Error(kept.refusal.message)
    return { scenario: kept.view.scenario }
  },
  otherMentors: () => ({ ...planned, mentee: 'н3', basis: '' }),
  pairByHand: people => ({
    ...planned,
    mentor: 'м3',
    mentee: 'н3',
    plan: free(people).map(({ mentor, mentee }) => [mentee, mentor, 100, 'single']),
    basis: '',
  }),
  checkPairs: people => ({ ...term, pairs: free(people) }),
  acceptSuggestion: people => ({ ...term, pairs: free(people).map(pair => ({ ...pair, score: 100 })) }),
  decidePair: people => ({ kind: 'lock', pairs: free(people), form: null, reason: '=занимались летом' }),
  agreementList: () => ({}),
  recordAgreement: people => ({
    pairs: every(people, 0, 'пара-'),
    sides: ['mentor', 'mentee', 'parent'],
    on: '22.11.2026',
    how: 'inPerson',
  }),
  recordRefusal: () => ({ pair: 'пара-0', by: 'mentee', reason: '=далеко' }),
  nextCandidates: () => ({ ...asking, mentee: 'н3' }),
  runningPairs: () => ({}),
  replacementCandidates: () => ({ pair: 'пара-4', on: '01.12.2026' }),
  recordReplacement: () => ({
    pair: 'пара-4',
    on: '01.12.2026',
    mentor: 'м3',
    ground: 'request',
    reason: '=просьба наставляемого',
  }),
  documentsDue: () => ({}),
  previewPairsOrder: () => ({ withGroups: true }),
  composePairsOrder: () => ({ withGroups: true }),
  downloadOrder: () => ({ order: 'приказ-2' }),
  registerOrder: () => ({ order: 'приказ-2', number: '41-од', date: '23.11.2026' }),
  cancelOrder: () => ({ order: 'приказ-2' }),
  saveGender: () => ({ table: 'mentees', id: 'н3', gender: 'male' }),
  saveDeclension: () => ({
    part: 'last',
    gender: 'male',
    nom: 'Ланин',
    gen: 'Ланина',
    dat: 'Ланину',
    acc: 'Ланина',
    ins: 'Ланиным',
  }),
  checkRules: () => ({}),
  markBreaches: () => ({}),
  fixBreaches: (_, host) => {
    const [first, ...more] = fixable(host)
    if (first === undefined) throw new Error('No rule offers a fix')
    return {
      rule: first.rule,
      breaches: [first, ...more.filter(({ rule }) => rule === first.rule)].map(({ subject, fix }) => ({
        subject,
        seen: fix?.seen ?? '',
      })),
    }
  },
  recordDeviation: (_, host) => {
    const [first] = breachesIn(host)
    if (first === undefined) throw new Error('No rule is broken')
    const { rule, subject } = first
    return { rule, subjects: [subject], reason: '=так решили', decidedBy: 'директор', until: '31.12.2026' }
  },
  endDeviation: (_, host) => {
    const input = inputs.recordDeviation(0, host)
    const kept = host.call('recordDeviation', input, { mode: 'write' })
    if (!kept.ok) throw new Error(kept.refusal.message)
    return { deviation: kept.view.deviations[0] ?? '' }
  },
  questionnaireList: () => ({}),
  formsBoard: (_, host) => {
    given(host, everybody)
    return { seen: '' }
  },
  formAudience: (_, host) => ({ webForm: given(host, everybody) }),
  publishForm: () => everybody,
  recordForm: (_, host) => {
    const webForm = given(host, everybody)
    const { definition = '' } = host.rows('webForms').find(({ id }) => id === webForm) ?? {}
    const items = publishedQuestions(JSON.parse(definition) as Published).map(({ id, places }, at) => [
      id,
      Array.from({ length: places ?? 1 }, (_, place) => 100 * at + place),
    ])
    const url = 'https://forms.example.ru/1'
    const done = { kind: 'made' as const, form: 'ф1', url, items: Object.fromEntries(items), sheet: 'Ответы' }
    return { webForm, done }
  },
  previewQuestionnaire: () => ({ questionnaire: 'repeat.mentee.pupilPupil' }),
  editQuestions: () => ({ questionnaire: 'repeat.mentee.employerPupil' }),
  importAnswers: applications,
  waitingResponses: (_, host) => {
    taken(host, 'who')
    return {}
  },
  responseCard: (_, host) => ({ response: taken(host, 'fields') }),
  decideFields: (_, host) => ({
    response: taken(host, 'fields'),
    take: ['contact', 'request'],
    keep: ['availability', 'formats'],
  }),
  decideWho: (_, host) => ({ response: taken(host, 'who'), who: 'new' }),
  retryQuarantine: (_, host) => ({
    response: taken(host, 'quarantine'),
    mended: { schoolClass: '8 «А»', lastName: 'Щукин' },
  }),
  withdrawResponse: (_, host) => ({ response: taken(host, 'imported') }),
  restoreResponse: (_, host) => {
    const response = taken(host, 'imported')
    const done = host.call('withdrawResponse', { response }, { mode: 'write' })
    if (!done.ok) throw new Error(done.refusal.message)
    return { response }
  },
  readAnswersFile: people => answersFile(people),
  importAnswersFile: people => answersFile(people),
  turnSource: (_, host) => {
    const done = host.call('importAnswersFile', { ...answersFile(1), sheet: 'Ответы' }, { mode: 'write' })
    if (!done.ok) throw new Error(done.refusal.message)
    return { webForm: host.rows('webForms')[0]?.id ?? '', open: false }
  },
  consentsBoard: () => ({ asked: [] }),
  personConsents: () => ({ base: 'mentees', id: 'н4', asked: [] }),
  recordConsent: people => ({
    kind: 'image',
    on: '20.11.2026',
    validTo: '',
    edition: '=от 01.09.2026',
    channel: 'paper',
    separate: true,
    note: '',
    people: every(people, 4, 'н').map(id => ({
      id,
      representative: { lastName: '=Лосева', firstName: 'Анна', middleName: '', relation: 'mother' },
    })),
  }),
  withdrawConsent: () => ({ person: 'н4', kinds: ['consent'], on: '20.11.2026' }),
  exportPerson: () => ({ base: 'mentees', id: 'н4', withOthers: false }),
  erasePerson: () => ({ base: 'mentees', id: 'н3', reason: 'withdrawn', also: [] }),
  journalRow: (_, host) => {
    const done = host.call('saveSettings', { values: { place: 'г. Казань' } }, { mode: 'write' })
    if (!done.ok || done.written === undefined) throw new Error('Nothing was written')
    return { command: done.written.command }
  },
  undoList: () => ({}),
  undoCommand: (people, host) => {
    const done = host.call('importList', { text: list(people) }, { mode: 'write' })
    if (!done.ok || done.written === undefined) throw new Error('The list was not loaded')
    return { command: done.written.command }
  },
}
