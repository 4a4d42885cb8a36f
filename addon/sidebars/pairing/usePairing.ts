import { useEffect, useRef, useState } from 'preact/hooks'
import { handedStart } from '../callServer.ts'
import { useAsking } from '../useAsking.ts'
import { useWriting } from '../useWriting.ts'
import { useView } from '../useServer.ts'
import type { Two } from './pairCheck.tsx'
import { isFree, type Mark } from './planPairs.tsx'
import { keyOf, type Setup, setupIn, usualSetup } from './setup.ts'
import { useCommands } from './useCommands.ts'
import { useBeside } from './useBeside.ts'
import { useLiveScores } from './useLiveScores.ts'
import { useRun } from './useRun.ts'
import { useScenarios } from './useScenarios.ts'
import type { Unfolded } from './setupForm.tsx'

export type Part = 'plan' | 'agreement'
export type Picked = ReadonlySet<string>

/** @param atTop whether the place is brought to the top of the sidebar, not merely into sight */
export const focusOn = (selector: string, atTop = false) =>
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(selector)
    if (atTop) place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: atTop })
  })

/** What «Подбор пар» knows and can do, whichever part of it is in sight. */
export function usePairing() {
  const choices = useView('pairingChoices', {})
  const agreement = useView('agreementList', {})
  /** The last command has made the plan anew: taking it back does so again. */
  const remade = useRef(false)
  const writing = useWriting(() => {
    remade.current = false
    choices.again()
    agreement.again()
  })
  const matching = useRun()
  const looking = useAsking('nextCandidates')
  const [part, setPart] = useState<Part>('plan')
  const [handed] = useState(() => setupIn(handedStart()))
  const [edited, setEdited] = useState(handed)
  const [unfolded, setUnfolded] = useState<Unfolded>({ weights: true })
  const [picked, setPicked] = useState<Picked>(new Set())
  const [ticked, setTicked] = useState<Picked>(new Set())
  const [manyYes, setManyYes] = useState(false)
  const tick = (next: Picked) => {
    setTicked(next)
    if (next.size === 0) setManyYes(false)
  }
  const commands = useCommands(writing, looking, () => tick(new Set()))

  const { view: known } = choices
  const setup = edited ?? (known && usualSetup(known))
  const scenarios = useScenarios(commands.offer, writing)
  const live = useLiveScores(matching.run, setup)
  const beside = useBeside(matching.run)
  const made = matching.run?.plan
  const plan = live.run?.plan
  const rows = agreement.view?.rows ?? []
  const waiting = rows.filter(({ status }) => status === 'proposed')

  const marks = new Map<string, Mark>()
  for (const { kind, mentor, mentee, form } of known?.decisions ?? [])
    if (form === null || form === plan?.form) marks.set(keyOf({ mentor, mentee }), kind)
  const written = new Set(rows.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`))
  const free = plan?.pairs.filter(pair => isFree(pair, marks, written))

  useEffect(() => {
    if (!made) return
    setPicked(new Set(made.pairs.map(keyOf)))
    setUnfolded({})
    focusOn('.plan-head h2', matching.run?.differences === undefined)
  }, [made])
  const goBack = useWayBack(writing)

  const start = () => {
    const wrong = document.querySelector<HTMLElement>('.setup [aria-invalid="true"]')
    if (wrong) return wrong.focus()
    if (!setup) return
    setEdited(setup)
    writing.refuse(undefined)
    void matching.start(setup)
  }

  // A plan taken from «Сравнение вариантов»: the same people by the same settings give it again.
  const isKnown = known !== undefined
  useEffect(() => {
    if (isKnown && handed) start()
  }, [isKnown])

  /** Locks two who are not together in the plan, and makes it anew around them as it was made. */
  const lock = async (two: Two) => {
    const { run } = matching
    if (!run || !(await commands.lockInstead(two, run.plan.form))) return
    remade.current = true
    void matching.start(run.setup)
  }
  const undo = async (command: string) => {
    const { run } = matching
    const again = remade.current
    if ((await writing.undo(command)) && again && run) void matching.start(run.setup)
  }

  return {
    choices,
    agreement,
    writing,
    matching,
    looking,
    commands,
    part,
    goTo: (next: Part) => {
      writing.refuse(undefined)
      setPart(next)
    },
    setup,
    change: (part: Partial<Setup>) => setup && setEdited(now => ({ ...(now ?? setup), ...part })),
    unfolded,
    unfold: (part: Unfolded) => setUnfolded(before => ({ ...before, ...part })),
    picked,
    setPicked,
    ticked,
    tick,
    manyYes,
    setManyYes,
    plan,
    shown: live.run,
    said: live.said,
    beside,
    scenarios,
    marks,
    written,
    free,
    toWrite: free?.filter(pair => picked.has(keyOf(pair))) ?? [],
    waiting,
    chosen: waiting.filter(({ pair }) => ticked.has(pair)),
    busy: writing.busy || matching.now !== undefined,
    start,
    lock,
    undo,
    goBack,
  }
}

export type Pairing = ReturnType<typeof usePairing>

/** Where the curator was when «Будет записано» opened: there she is again after «Назад». */
function useWayBack({
  offer,
  done,
  refusal,
  back,
}: Pick<Pairing['writing'], 'offer' | 'done' | 'refusal' | 'back'>) {
  const cameFrom = useRef<Element | null>(null)
  const said = done?.text
  useEffect(() => {
    if (said !== undefined) document.querySelector<HTMLElement>('.toast')?.focus()
  }, [said])
  useEffect(() => {
    if (refusal) document.querySelector('.note')?.scrollIntoView({ block: 'center' })
  }, [refusal])
  if (!offer && document.activeElement?.isConnected) cameFrom.current = document.activeElement
  return () => {
    const { current } = cameFrom
    back()
    requestAnimationFrame(() => {
      const place = current instanceof HTMLElement && current.isConnected ? current : undefined
      const other = document.querySelector<HTMLElement>('.foot .btn')
      ;(place ?? other)?.focus()
    })
  }
}
