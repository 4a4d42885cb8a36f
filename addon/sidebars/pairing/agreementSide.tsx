import { count } from '#shared/language/plural.ts'
import { openPanel } from '../callServer.ts'
import { LinkButton } from '../parts/button.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { AgreementPart } from './agreementPart.tsx'
import { CandidatesPart } from './candidatesPart.tsx'
import type { Pairing } from './usePairing.ts'
import { YesForm } from './yesForm.tsx'

/** «Согласование»: who has said yes or no, for one pair or for many at once, and whom else to ask after a no. */
export function AgreementSide({ pairing, onPrint }: { pairing: Pairing; onPrint: () => void }) {
  const { agreement, commands, looking, writing, busy, setup, chosen, ticked, tick, goTo } = pairing
  const { view } = agreement
  const { refusal } = writing
  return (
    <>
      {agreement.refusal && (
        <Section label="Согласование не показано">
          <RefusalNote refusal={agreement.refusal} next={{ label: 'Повторить', onClick: agreement.again }} />
        </Section>
      )}
      {!view && agreement.busy && (
        <Section label="Загрузка">
          <Progress what="Читаем согласования" />
        </Section>
      )}
      {looking.asked && (
        <CandidatesPart
          looking={looking}
          name={commands.refusedName}
          busy={busy}
          onAccept={({ mentor, score, kind }) => {
            const { asked } = looking
            if (!asked) return
            commands.accept(asked, [{ mentor, mentee: { id: asked.mentee }, score, kind }], looking.forget)
          }}
        />
      )}
      {pairing.manyYes && view && chosen.length > 0 && (
        <Section title={`Согласие: ${count(chosen.length, 'пара', 'пары', 'пар')}`}>
          <div class="many-yes">
            <YesForm
              rows={chosen}
              today={view.today}
              busy={busy}
              refusal={refusal}
              onSave={yes => commands.recordYes({ pairs: chosen.map(({ pair }) => pair), ...yes })}
              onBack={() => pairing.setManyYes(false)}
            />
          </div>
        </Section>
      )}
      {view && setup && (
        <AgreementPart
          agreement={view}
          busy={busy}
          refusal={refusal}
          picked={ticked}
          onPick={tick}
          onYes={commands.recordYes}
          onNo={no => commands.recordNo(no, setup)}
          onPrint={onPrint}
          onMatch={() => goTo('plan')}
        />
      )}
      {view && (
        <Section label="Замена наставника">
          <p class="small dim">
            {'Если пара уже действует: '}
            <LinkButton onClick={() => openPanel('openReplacement')}>заменить наставника</LinkButton>
          </p>
        </Section>
      )}
    </>
  )
}
