import { pairsAndGroups } from '#shared/people/pairsAndGroups.ts'
import { openPanel } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Mode } from '../parts/mode.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { Toast } from '../parts/toast.tsx'
import { AgreementSheet } from './agreementSheet.tsx'
import { AgreementSide } from './agreementSide.tsx'
import { AgreementFoot, PlanFoot, planSays } from './foot.tsx'
import { MatchingSide } from './matchingSide.tsx'
import type { Plan, PlanPair } from './setup.ts'
import { usePaper } from './usePaper.ts'
import { focusOn, usePairing } from './usePairing.ts'
import './pairing.css'

export const title = 'Подбор пар'

/** The conditions of the plan are left out: the curator writes the pair in spite of them. */
const termOf = ({ form, from, to }: Plan) => ({ form, from, to })

/** Pairs are suggested and written, then agreed. */
function Pairing() {
  const pairing = usePairing()
  const [paper, print] = usePaper()
  const { choices, agreement, writing, matching, commands, part, setup, plan, waiting, chosen, busy } =
    pairing
  const { view: known } = choices
  const { offer, done, refusal } = writing
  const isPlan = part === 'plan'
  const canPair = known !== undefined && known.mentors > 0 && known.mentees > 0
  const printAgreement = () =>
    agreement.view &&
    print(<AgreementSheet agreement={agreement.view} rows={chosen.length > 0 ? chosen : waiting} />)
  const accept = (wanted: readonly PlanPair[]) => {
    const conditions = matching.run?.setup.conditions
    if (plan && conditions) commands.accept({ ...plan, conditions }, wanted)
  }
  const ticked = pairing.toWrite.map(({ mentor, kind }) => ({ mentor: mentor.id, kind }))
  const footFacts = {
    free: pairing.free?.length,
    chosen: ticked.length > 0 ? pairsAndGroups(ticked, 'verb') : '',
  }
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
              onUndo={done.command === undefined ? undefined : () => void pairing.undo(done.command ?? '')}
              onClose={writing.forget}
            />
          )
        }
        foot={
          offer
            ? undefined
            : isPlan
              ? canPair && (
                  <PlanFoot
                    {...footFacts}
                    busy={busy}
                    onStart={pairing.start}
                    onAccept={() => accept(pairing.toWrite)}
                    onAgreement={() => pairing.goTo('agreement')}
                  />
                )
              : waiting.length > 0 &&
                !pairing.manyYes && (
                  <AgreementFoot
                    busy={busy}
                    chosen={chosen.length}
                    onPrint={printAgreement}
                    onYes={() => {
                      pairing.setManyYes(true)
                      focusOn('.many-yes input')
                    }}
                  />
                )
        }
        says={!offer && isPlan && canPair && planSays(footFacts)}
      >
        {refusal && refusal.at !== 'on' && (
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
            onBack={pairing.goBack}
          />
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
                onChange={pairing.goTo}
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
                onSetup={pairing.change}
                matching={matching}
                shown={pairing.shown}
                said={pairing.said}
                beside={pairing.beside}
                scenarios={pairing.scenarios}
                unfolded={pairing.unfolded}
                onUnfold={pairing.unfold}
                marks={pairing.marks}
                written={pairing.written}
                picked={pairing.picked}
                onPick={pairing.setPicked}
                onStart={pairing.start}
                onPrint={print}
                onLift={({ mentor, mentee, form }) => void commands.decide('lift', { mentor, mentee }, form)}
                actions={{
                  busy,
                  onDecide: (kind, pair) => void commands.decide(kind, pair, plan?.form ?? null),
                  onDecideAll: (kind, pairs) => commands.decideAll(kind, pairs, plan?.form ?? null),
                  onAccept: accept,
                  made: matching.run,
                  onLock: two => void pairing.lock(two),
                  onAcceptAnyway: pair => plan && commands.accept(termOf(plan), [pair]),
                  onAgain: pairing.start,
                }}
              />
            )}
          </div>
          <div hidden={isPlan}>
            <AgreementSide pairing={pairing} onPrint={printAgreement} />
          </div>
        </div>
      </Page>
      {paper}
    </>
  )
}

mount(<Pairing />)
