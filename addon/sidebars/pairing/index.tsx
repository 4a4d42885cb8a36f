import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { openPanel } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useWriting } from '../useWriting.ts'
import { Mode } from '../parts/mode.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { Toast } from '../parts/toast.tsx'
import { useView } from '../useServer.ts'
import { AgreementPart } from './agreementPart.tsx'
import { AgreementSheet } from './agreementSheet.tsx'
import { CandidatesPart } from './candidatesPart.tsx'
import { AgreementFoot, PlanFoot, planSays } from './foot.tsx'
import { MatchingSide } from './matchingSide.tsx'
import { isFree, type Mark } from './planPairs.tsx'
import { PlanSheet } from './planSheet.tsx'
import { keyOf, type Setup, usualSetup } from './setup.ts'
import { useCandidates } from './useCandidates.ts'
import { useCommands } from './useCommands.ts'
import { usePaper } from './usePaper.ts'
import { useRun } from './useRun.ts'
import { YesForm } from './yesForm.tsx'
import './pairing.css'

export const title = 'Подбор пар'

type Part = 'plan' | 'agreement'
type Picked = ReadonlySet<string>

const focusOn = (selector: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())

function Pairing() {
  const choices = useView('pairingChoices', {})
  const agreement = useView('agreementList', {})
  const writing = useWriting(() => {
    choices.again()
    agreement.again()
  })
  const matching = useRun()
  const looking = useCandidates()
  const [part, setPart] = useState<Part>('plan')
  const [edited, setEdited] = useState<Setup>()
  const [weightsOpen, setWeightsOpen] = useState(true)
  const [picked, setPicked] = useState<Picked>(new Set())
  const [ticked, setTicked] = useState<Picked>(new Set())
  const [manyYes, setManyYes] = useState(false)
  const [paper, setPaper] = usePaper<Part>()
  const cameFrom = useRef<Element | null>(null)
  const tick = (next: Picked) => {
    setTicked(next)
    if (next.size === 0) setManyYes(false)
  }
  const commands = useCommands(writing, looking, () => tick(new Set()))

  const { view: known } = choices
  const setup = edited ?? (known && usualSetup(known))
  const { run, now } = matching
  const plan = run?.plan
  const rows = agreement.view?.rows ?? []
  const waiting = rows.filter(({ status }) => status === 'proposed')
  const chosen = waiting.filter(({ pair }) => ticked.has(pair))
  const busy = writing.busy || now !== undefined

  const marks = new Map<string, Mark>()
  for (const { kind, mentor, mentee, form } of known?.decisions ?? [])
    if (form === null || form === plan?.form) marks.set(keyOf({ mentor, mentee }), kind)
  const written = new Set(rows.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`))
  const free = plan?.pairs.filter(pair => isFree(pair, marks, written))
  const toWrite = free?.filter(pair => picked.has(keyOf(pair))) ?? []

  const { offer, done, refusal } = writing
  const doneText = done?.text
  useEffect(() => {
    if (doneText !== undefined) document.querySelector<HTMLElement>('.toast')?.focus()
  }, [doneText])
  useEffect(() => {
    if (refusal) document.querySelector('.note')?.scrollIntoView({ block: 'center' })
  }, [refusal])
  useEffect(() => {
    if (!plan) return
    setPicked(new Set(plan.pairs.map(keyOf)))
    setWeightsOpen(false)
    focusOn('.plan-head h2')
  }, [plan])
  // Where the curator was when «Будет записано» opened: there she is again after «Назад».
  const isOffered = offer !== undefined
  if (!isOffered && document.activeElement?.isConnected) cameFrom.current = document.activeElement
  const goBack = () => {
    const { current } = cameFrom
    writing.back()
    requestAnimationFrame(() => {
      const place = current instanceof HTMLElement && current.isConnected ? current : undefined
      const other = document.querySelector<HTMLElement>('.foot .btn')
      ;(place ?? other)?.focus()
    })
  }

  const start = () => {
    const wrong = document.querySelector<HTMLElement>('.setup [aria-invalid="true"]')
    if (wrong) return wrong.focus()
    if (!setup) return
    setEdited(setup)
    writing.refuse(undefined)
    void matching.start(setup)
  }

  const isPlan = part === 'plan'
  const canPair = known !== undefined && known.mentors > 0 && known.mentees > 0
  const footFacts = { free: free?.length, chosen: toWrite.length }
  const hasForm = refusal?.at === 'on'
  return (
    <>
      <Page
        title={title}
        onHelp={() => openPanel('openHelp')}
        band={
          known && (
            <Mode place={known.dataPlace === 'google' ? 'google' : 'computer'} year={known.schoolYear} />
          )
        }
        toast={
          done && (
            <Toast
              text={done.text}
              onUndo={done.command === undefined ? undefined : () => void writing.undo(done.command ?? '')}
              onClose={writing.forget}
            />
          )
        }
        foot={
          isOffered
            ? undefined
            : isPlan
              ? canPair && (
                  <PlanFoot
                    {...footFacts}
                    busy={busy}
                    onStart={start}
                    onAccept={() => plan && commands.accept(plan, toWrite)}
                    onAgreement={() => setPart('agreement')}
                  />
                )
              : waiting.length > 0 &&
                !manyYes && (
                  <AgreementFoot
                    busy={busy}
                    chosen={chosen.length}
                    onPrint={() => setPaper('agreement')}
                    onYes={() => {
                      setManyYes(true)
                      focusOn('.many-yes input')
                    }}
                  />
                )
        }
        says={!isOffered && isPlan && canPair && planSays(footFacts)}
      >
        {refusal && !hasForm && (
          <Section label="Не записано">
            <RefusalNote refusal={refusal} />
          </Section>
        )}
        {offer && (
          <Preview
            sheets={offer.sheets}
            write={offer.label}
            busy={writing.busy}
            onWrite={() => void writing.confirm()}
            onBack={goBack}
          />
        )}
        <div hidden={isOffered}>
          {known && (
            <div class="parts-of">
              <Segments
                label="Подбор или согласование"
                options={[
                  { code: 'plan', title: 'Подбор' },
                  { code: 'agreement', title: 'Согласование', count: waiting.length },
                ]}
                value={part}
                onChange={next => {
                  writing.refuse(undefined)
                  setPart(next)
                }}
              />
            </div>
          )}
          {choices.refusal && (
            <Section label="Списки не показаны">
              <RefusalNote refusal={choices.refusal} next={{ label: 'Повторить', onClick: choices.again }} />
            </Section>
          )}
          {!known && choices.busy && (
            <Section label="Загрузка">
              <Progress what="Читаем списки" />
            </Section>
          )}
          <div hidden={!isPlan}>
            {known && setup && (
              <MatchingSide
                choices={known}
                setup={setup}
                onSetup={part => setEdited(now => ({ ...(now ?? setup), ...part }))}
                matching={matching}
                weightsOpen={weightsOpen}
                onWeightsOpen={setWeightsOpen}
                marks={marks}
                written={written}
                picked={picked}
                onPick={setPicked}
                onStart={start}
                onPrint={() => setPaper('plan')}
                onLift={decision => void commands.decide('lift', decision, decision.form)}
                actions={{
                  busy,
                  onDecide: (kind, pair) => void commands.decide(kind, pair, plan?.form ?? null),
                  onDecideAll: (kind, pairs) => commands.decideAll(kind, pairs, plan?.form ?? null),
                  onAccept: wanted => plan && commands.accept(plan, wanted),
                  onInstead: ({ mentee }, mentor) =>
                    void commands
                      .decide('lock', { mentee, mentor }, plan?.form ?? null)
                      .then(done => done && start()),
                }}
              />
            )}
          </div>
          <div hidden={isPlan}>
            {agreement.refusal && (
              <Section label="Согласование не показано">
                <RefusalNote
                  refusal={agreement.refusal}
                  next={{ label: 'Повторить', onClick: agreement.again }}
                />
              </Section>
            )}
            {!agreement.view && agreement.busy && (
              <Section label="Загрузка">
                <Progress what="Читаем согласования" />
              </Section>
            )}
            {looking.wanted && (
              <CandidatesPart
                looking={looking}
                name={commands.refusedName}
                busy={busy}
                onAccept={({ mentor, score }) => {
                  const { wanted } = looking
                  if (!wanted) return
                  commands.accept(wanted, [{ mentor, mentee: { id: wanted.mentee }, score }], looking.forget)
                }}
              />
            )}
            {manyYes && agreement.view && chosen.length > 0 && (
              <Section title={`Согласие: ${count(chosen.length, 'пара', 'пары', 'пар')}`}>
                <div class="many-yes">
                  <YesForm
                    rows={chosen}
                    today={agreement.view.today}
                    busy={busy}
                    refusal={refusal}
                    onSave={yes => commands.recordYes({ pairs: chosen.map(({ pair }) => pair), ...yes })}
                    onBack={() => setManyYes(false)}
                  />
                </div>
              </Section>
            )}
            {agreement.view && setup && (
              <AgreementPart
                agreement={agreement.view}
                busy={busy}
                refusal={refusal}
                picked={ticked}
                onPick={tick}
                onYes={commands.recordYes}
                onNo={no => commands.recordNo(no, setup)}
                onPrint={() => setPaper('agreement')}
                onMatch={() => setPart('plan')}
              />
            )}
          </div>
        </div>
      </Page>
      {paper === 'plan' && plan && <PlanSheet plan={plan} />}
      {paper === 'agreement' && agreement.view && (
        <AgreementSheet agreement={agreement.view} rows={chosen.length > 0 ? chosen : waiting} />
      )}
    </>
  )
}

mount(<Pairing />)
