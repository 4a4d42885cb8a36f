import type { Page } from 'playwright-core'
import type { CallRequest, Reply } from '#addon/features/call.ts'
import type { FormsRequest } from '#addon/features/formsCall.ts'
import type { AskingFeature, Outcome, PlainFeature } from '#addon/features/feature.ts'
import { features } from '#addon/features/index.ts'
import { previewOf } from '#addon/features/preview.ts'
import { isRefused, type Refused } from '#addon/features/refusal.ts'
import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { type Edit, invert } from '#shared/programme/edit.ts'
import { hashOf } from '#shared/programme/hash.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'

type AnyFeature = PlainFeature | AskingFeature
type Given = Parameters<PlainFeature['run']>[0]

/** The features over a programme in memory: what a sidebar sees of the add-on, without sheets. */
export interface FakeAddon {
  programme: WholeProgramme
  /** What was written, by command. */
  written: { command: string; name: string; edits: readonly Edit[] }[]
  call(request: CallRequest): Reply<unknown>
}

export function fakeAddon(
  start: WholeProgramme,
  { today, engine }: { today: CivilDate; engine: (request: unknown) => unknown },
): FakeAddon {
  const refused = ({ refusal }: Refused): Reply<never> => ({ ok: false, refusal })
  const addon: FakeAddon = {
    programme: start,
    written: [],
    call({ name, input, mode, phase, seed = 'sixteen letters!', expect, asked, answer }) {
      if (name === 'undoCommand') return undo((input as { command: string }).command)
      if (phase === 'fetch') return answered({ answer: engine((asked as { request: unknown }).request) })
      const found = (features as readonly unknown[] as readonly AnyFeature[]).find(each => each.name === name)
      if (found === undefined) throw new Error(`No feature ${name}`)
      const given = {
        programme: addon.programme,
        input,
        today,
        newId: newIdFrom(seed),
        who: 'curator',
      } as unknown as Given
      if ('ask' in found && phase !== 'take') {
        const question = found.ask(given)
        return isRefused(question) ? refused(question) : answered({ asked: question })
      }
      const outcome: Outcome<unknown> | Refused =
        'ask' in found
          ? found.take({ ...given, people: (asked as { people: unknown }).people, answer, same: true })
          : found.run(given)
      if (isRefused(outcome)) return refused(outcome)
      const edits = outcome.edits ?? []
      const files = (outcome.effects ?? []).filter(effect => effect.kind === 'file')
      const facts = { ...answered({}), view: outcome.view, ...(files.length > 0 ? { files } : {}) }
      if (mode === 'view') return facts
      const preview = { sheets: previewOf(edits, addon.programme), seed, expect: hashOf(edits) }
      if (mode === 'preview') return { ...facts, preview }
      if (expect !== undefined && expect !== preview.expect) throw new Error('Other edits than previewed')
      const command = `ж${addon.written.length + 1}`
      addon.programme = apply(addon.programme, edits)
      addon.written.push({ command, name, edits })
      return { ...facts, written: { command, said: outcome.said ?? 'Записано', undoable: true } }
    },
  }
  const answered = (more: object) => ({ ok: true as const, view: null, problems: [], ...more })
  const undo = (command: string): Reply<unknown> => {
    const done = addon.written.find(each => each.command === command)
    if (done === undefined) throw new Error(`Nothing written as ${command}`)
    addon.programme = apply(addon.programme, invert(done.edits))
    return answered({ written: { command: 'ж0', said: 'Отменено', undoable: false } })
  }
  return addon
}

/** Puts a built sidebar into a page; its `google.script.run` speaks to the fake, and to what stands for its forms. */
export async function showSidebar(
  page: Page,
  html: string,
  addon: () => FakeAddon,
  forms: (request: FormsRequest) => unknown = () => null,
): Promise<void> {
  await page.exposeFunction('askAddon', (request: CallRequest) => addon().call(request))
  await page.exposeFunction('askForms', forms)
  await page.addInitScript(() => {
    // What else was called, with what: openers of pages.
    const opened: unknown[] = []
    const runner = (taken: (reply: unknown) => void, failed: (error: unknown) => void): object =>
      new Proxy(
        {},
        {
          get: (_, name) => {
            if (name === 'withSuccessHandler') return (handler: typeof taken) => runner(handler, failed)
            if (name === 'withFailureHandler') return (handler: typeof failed) => runner(taken, handler)
            const { askAddon, askForms } = window as unknown as Record<
              'askAddon' | 'askForms',
              (request: unknown) => Promise<unknown>
            >
            if (name === 'forms') return (request: unknown) => void askForms(request).then(taken, failed)
            if (name !== 'call')
              return (...args: unknown[]) => {
                if (String(name).startsWith('open')) opened.push([name, ...args])
                taken(null)
              }
            return (request: unknown) => void askAddon(request).then(taken, failed)
          },
        },
      )
    const nothing = () => {}
    Object.assign(window, {
      opened,
      google: {
        script: { run: runner(nothing, nothing), host: { close: nothing, editor: { focus: nothing } } },
      },
    })
  })
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto('http://sidebar.test/')
}
