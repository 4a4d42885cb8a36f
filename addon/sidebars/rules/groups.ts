import type { ViewOf } from '#addon/features/call.ts'

export type Checked = ViewOf<'checkRules'>
export type BreachLine = Checked['breaches'][number]
export type RuleLine = Checked['rules'][number]

export type GroupBy = 'clause' | 'person' | 'sheet'
export type Severity = BreachLine['severity']

/** Breaches that the list shows together. */
export interface Group {
  key: string
  /** What stands before the title: the clause; empty for people and sheets. */
  lead: string
  title: string
  items: readonly BreachLine[]
  errors: number
  warnings: number
}

export interface Filter {
  by: GroupBy
  /** Only those; all where null. */
  severity: Severity | null
  onlyNew: boolean
}

const whole = 'Школа в целом'

/** The lines a filter leaves. */
export const linesIn = ({ breaches }: Checked, { severity, onlyNew }: Omit<Filter, 'by'>): BreachLine[] =>
  breaches.filter(line => (severity === null || line.severity === severity) && (!onlyNew || line.isNew))

/** The list: by rules in the order of the положение, by people and by sheets in the order of the alphabet. */
export function groupsOf(checked: Checked, filter: Filter): Group[] {
  const found = new Map<string, Pick<Group, 'lead' | 'title'> & { items: BreachLine[] }>()
  const rules = new Map(checked.rules.map(rule => [rule.id, rule]))
  const add = (key: string, head: Pick<Group, 'lead' | 'title'>, line: BreachLine) => {
    const group = found.get(key)
    if (group) group.items.push(line)
    else found.set(key, { ...head, items: [line] })
  }
  for (const line of linesIn(checked, filter)) {
    const rule = ruleOf(rules, line)
    if (filter.by === 'clause')
      add(`${line.rule} ${rule?.clause}`, { lead: leadOf(rule), title: rule?.title ?? '' }, line)
    else if (filter.by === 'sheet') add(line.sheet, { lead: '', title: line.sheet }, line)
    else if (line.people.length === 0) add('', { lead: '', title: whole }, line)
    else for (const { id, name } of line.people) add(id, { lead: '', title: name }, line)
  }
  const groups = [...found].map(([key, group]) => ({
    key,
    ...group,
    errors: group.items.filter(({ severity }) => severity === 'error').length,
    warnings: group.items.filter(({ severity }) => severity === 'warning').length,
  }))
  return filter.by === 'clause'
    ? groups
    : groups.sort(
        (a, b) => Number(a.key === '') - Number(b.key === '') || a.title.localeCompare(b.title, 'ru'),
      )
}

/** The rule of a line. Where the pedagogues have a положение of their own, theirs is cited, and no text of it is known. */
export function ruleOf(rules: ReadonlyMap<string, RuleLine>, { rule: id, cited }: BreachLine) {
  const rule = rules.get(id)
  if (rule === undefined || rule.clauseName === cited) return rule
  return { ...rule, clause: '', clauseName: cited.replace(/^п/, 'П'), text: '' }
}

/** «4.12» of the положение; of a law its whole name. */
export const leadOf = (rule: RuleLine | undefined): string =>
  rule === undefined
    ? ''
    : /^\d+\.\d+$/.test(rule.clause)
      ? rule.clause
      : // The number of a law is not broken at its hyphen.
        rule.clauseName.replaceAll('-', '\u2011')
