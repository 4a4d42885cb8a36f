import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { callServer, openPanel } from '../callServer.ts'
import { RefusalNote } from '../documents/refusalNote.tsx'
import { useWriting } from '../documents/useWriting.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Mode } from '../parts/mode.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { Toast } from '../parts/toast.tsx'
import { useView } from '../useServer.ts'
import type { No, Yes } from './agreement.ts'
import { AgreementPart } from './agreementPart.tsx'
import { AgreementSheet } from './agreementSheet.tsx'
import { CandidatesPart } from './candidatesPart.tsx'
import { isFree, type Mark } from './planPairs.tsx'
import { PlanPart } from './planPart.tsx'
import { PlanSheet } from './planSheet.tsx'
import { keyOf, type PlanPair, type Setup, usualSetup } from './setup.ts'
import { SetupForm } from './setupForm.tsx'
import { StandingDecisions } from './standingDecisions.tsx'
import { useCandidates } from './useCandidates.ts'
import { useRun } from './useRun.ts'
import { YesForm } from './yesForm.tsx'
import './pairing.css'

export const title = 'Подбор пар'

type Part = 'plan' | 'agreement'

const pairs = (n: number) => count(n, 'пару', 'пары', 'пар')

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
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [manyYes, setManyYes] = useState(false)
  const [refusedName, setRefusedName] = useState('')
  const [paper, setPaper] = useState<'plan' | 'agreement'>()
  const cameFrom = useRef<HTMLElement | null>(null)

  const known = choices.view
  const setup = edited ?? (known && usualSetup(known))
  const { run, now } = matching
  const rows = agreement.view?.rows ?? []
  const waiting = rows.filter(({ status }) => status === 'proposed')
  const chosenRows = waiting.filter(({ pair }) => ticked.has(pair))
  const busy = writing.busy || now !== undefined

  const marks = new Map<string, Mark>()
  for (const { kind, mentor, mentee, form } of known?.decisions ?? [])
    if (form === null || form === run?.plan.form) marks.set(keyOf({ mentor, mentee }), kind)
  const written = new Set(rows.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`))
  const toWrite = (run?.plan.pairs ?? []).filter(
    pair => picked.has(keyOf(pair)) && isFree(pair, marks, written),
  )

  const { offer, done } = writing
  const doneText = done?.text
  useEffect(() => {
    if (doneText !== undefined) document.querySelector<HTMLElement>('.toast')?.focus()
  }, [doneText])
  useEffect(() => {
    if (paper === undefined) return
    const printed = () => setPaper(undefined)
    window.addEventListener('afterprint', printed, { once: true })
    requestAnimationFrame(() => window.print())
    return () => window.removeEventListener('afterprint', printed)
  }, [paper])

  const remember = () => {
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
  const goBack = () => {
    writing.back()
    requestAnimationFrame(() => {
      const { current } = cameFrom
      const place = current?.isConnected ? current : document.querySelector<HTMLElement>('.foot .btn')
      place?.focus()
    })
  }

  const start = async () => {
    if (!setup) return
    writing.refuse(undefined)
    if (!(await matching.start(setup))) return
    setWeightsOpen(false)
  }
  const { plan } = run ?? {}
  useEffect(() => {
    if (plan) setPicked(new Set(plan.pairs.map(keyOf)))
  }, [plan])

  const accept = async (
    term: { form: string; from: string; to: string },
    wanted: readonly { mentor: { id: string }; mentee: { id: string }; score: number }[],
    onWritten?: () => void,
  ) => {
    remember()
    const input = {
      form: term.form,
      from: term.from,
      to: term.to,
      pairs: wanted.map(({ mentor, mentee, score }) => ({ mentor: mentor.id, mentee: mentee.id, score })),
    }
    const reply = await callServer('acceptSuggestion', input, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (reply.ok && reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: `Записать ${pairs(wanted.length)}`,
        write: async options => {
          const answer = await callServer('acceptSuggestion', input, options)
          if (answer.ok) onWritten?.()
          return answer
        },
      })
  }
  const recordYes = async (yes: Yes) => {
    remember()
    const reply = await callServer('recordAgreement', yes, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (reply.ok && reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Записать',
        write: async options => {
          const answer = await callServer('recordAgreement', yes, options)
          if (answer.ok) {
            setTicked(new Set())
            setManyYes(false)
          }
          return answer
        },
      })
  }
  const recordNo = async (no: No) => {
    remember()
    const reply = await callServer('recordRefusal', no, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (reply.ok && reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Записать отказ',
        write: async options => {
          const answer = await callServer('recordRefusal', no, options)
          if (answer.ok && setup) {
            const { mentee, name, form, from, to } = answer.view
            setRefusedName(name)
            const { weights, conditions } = setup
            if (form && from && to) void looking.look({ mentee, form, from, to, weights, conditions })
          }
          return answer
        },
      })
  }
  const decide = (kind: 'lock' | 'forbid' | 'lift', pair: PlanPair) =>
    void writing.write('decidePair', {
      kind,
      pairs: [{ mentor: pair.mentor.id, mentee: pair.mentee.id }],
      form: run?.plan.form ?? null,
    })

  const atField = ['from', 'to', 'on'].includes(
    (part === 'plan' ? matching.refusal?.at : writing.refusal?.at) ?? '',
  )
  const nobody = known && (known.mentors === 0 || known.mentees === 0)
  const isPlan = part === 'plan'
  const decisions = (known?.decisions ?? []).filter(({ form }) => form === null || form === setup?.form)

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
          !offer &&
          known &&
          !nobody &&
          (isPlan ? (
            run ? (
              <Button
                busy={busy}
                disabled={toWrite.length === 0}
                onClick={() => void accept(run.plan, toWrite)}
              >
                {toWrite.length === 0
                  ? 'Проверить и записать'
                  : `Проверить и записать ${pairs(toWrite.length)}`}
              </Button>
            ) : (
              <Button busy={busy} onClick={() => void start()}>
                Подобрать пары
              </Button>
            )
          ) : (
            waiting.length > 0 &&
            (chosenRows.length > 0 && !manyYes ? (
              <Button disabled={busy} onClick={() => setManyYes(true)}>
                {`Записать согласие: ${count(chosenRows.length, 'пара', 'пары', 'пар')}`}
              </Button>
            ) : (
              !manyYes && (
                <Button icon="print" disabled={busy} onClick={() => setPaper('agreement')}>
                  Напечатать лист согласования
                </Button>
              )
            ))
          ))
        }
        says={
          !offer &&
          isPlan &&
          known &&
          !nobody &&
          (run && toWrite.length === 0
            ? 'Отметьте пары в списке'
            : run
              ? 'Сначала увидите, что будет записано'
              : 'Таблица не изменится, пока вы не запишете пары')
        }
      >
        {offer && (
          <>
            {writing.refusal && (
              <Section label="Не записано">
                <RefusalNote refusal={writing.refusal} />
              </Section>
            )}
            <Preview
              sheets={offer.sheets}
              write={offer.label}
              busy={writing.busy}
              onWrite={() => void writing.confirm()}
              onBack={goBack}
            />
          </>
        )}
        <div hidden={offer !== undefined}>
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
          {writing.refusal && !offer && !atField && (
            <Section label="Не записано">
              <RefusalNote refusal={writing.refusal} />
            </Section>
          )}
          <div hidden={!isPlan}>
            {nobody && (
              <Empty
                icon="people"
                title={known.mentors === 0 ? 'Наставников пока нет' : 'Наставляемых пока нет'}
                primary={{ label: 'Загрузить список', onClick: () => openPanel('openImport') }}
                second={
                  known.mentors === 0
                    ? { label: 'Добавить наставника', onClick: () => openPanel('openMentors') }
                    : { label: 'Добавить наставляемого', onClick: () => openPanel('openMentees') }
                }
              >
                Загрузите список из файла или добавьте первого человека вручную
              </Empty>
            )}
            {known && setup && !nobody && (
              <SetupForm
                choices={known}
                setup={setup}
                onChange={setEdited}
                refusal={matching.refusal}
                compared={now ? '' : (run?.compared ?? '')}
                onAgain={run && !now ? () => void start() : undefined}
                open={weightsOpen}
                onOpen={setWeightsOpen}
              />
            )}
            {now && (
              <Section label="Ход работы">
                <Progress
                  what={now.title}
                  done={now.number}
                  of={now.of}
                  keeps={run ? 'Прежний план не меняется' : 'Таблица не меняется'}
                  onStop={matching.stop}
                />
              </Section>
            )}
            {matching.refusal && !atField && (
              <Section label="Подбор не выполнен">
                <RefusalNote
                  refusal={matching.refusal}
                  next={{ label: 'Повторить', onClick: () => void start() }}
                />
              </Section>
            )}
            {run && (
              <PlanPart
                run={run}
                marks={marks}
                written={written}
                picked={picked}
                onPick={setPicked}
                onPrint={() => setPaper('plan')}
                onAgain={() => void start()}
                actions={{
                  busy,
                  onDecide: decide,
                  onAccept: wanted => void accept(run.plan, wanted),
                }}
              />
            )}
            {!nobody && (
              <StandingDecisions
                decisions={decisions}
                busy={busy}
                onLift={({ mentor, mentee, form }) =>
                  void writing.write('decidePair', {
                    kind: 'lift',
                    pairs: [{ mentor: mentor.id, mentee: mentee.id }],
                    form,
                  })
                }
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
            {looking.wanted && (
              <CandidatesPart
                looking={looking}
                name={refusedName}
                busy={busy}
                onAccept={({ mentor, score }) => {
                  const { wanted } = looking
                  if (wanted)
                    void accept(wanted, [{ mentor, mentee: { id: wanted.mentee }, score }], looking.forget)
                }}
              />
            )}
            {manyYes && agreement.view && chosenRows.length > 0 && (
              <Section title={`Согласие: ${count(chosenRows.length, 'пара', 'пары', 'пар')}`}>
                <YesForm
                  rows={chosenRows}
                  today={agreement.view.today}
                  busy={busy}
                  refusal={writing.refusal}
                  onSave={yes => void recordYes({ pairs: chosenRows.map(({ pair }) => pair), ...yes })}
                />
              </Section>
            )}
            {agreement.view && (
              <AgreementPart
                agreement={agreement.view}
                busy={busy}
                refusal={writing.refusal}
                picked={ticked}
                onPick={next => {
                  setTicked(next)
                  if (next.size === 0) setManyYes(false)
                }}
                onYes={yes => void recordYes(yes)}
                onNo={no => void recordNo(no)}
                onPrint={() => setPaper('agreement')}
                onMatch={() => setPart('plan')}
              />
            )}
          </div>
        </div>
      </Page>
      {paper === 'plan' && run && <PlanSheet plan={run.plan} />}
      {paper === 'agreement' && agreement.view && (
        <AgreementSheet agreement={agreement.view} rows={chosenRows.length > 0 ? chosenRows : waiting} />
      )}
    </>
  )
}

mount(<Pairing />)
