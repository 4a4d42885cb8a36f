import { useState } from 'preact/hooks'
import { dateInDigits } from '#shared/language/dates.ts'
import { count } from '#shared/language/plural.ts'
import { closePanel, handedStart, openWith } from '../callServer.ts'
import { Button } from '../parts/button.tsx'
import { Fold } from '../parts/fold.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { setupIn, usualSetup } from '../pairing/setup.ts'
import { usePaper } from '../pairing/usePaper.ts'
import { useView } from '../useServer.ts'
import { ChooseVariants } from './chooseVariants.tsx'
import { FiguresTable, type FiguresTableProps } from './figuresTable.tsx'
import { MenteesTable } from './menteesTable.tsx'
import { type Compared, useComparison } from './useComparison.ts'
import { mostVariants, type Term, variantsOf } from './variants.ts'
import '../parts/dialog.css'
import './compare.css'

export const title = 'Сравнение вариантов'

/** Plans for one form and period by several settings, side by side; one of them is taken to «Подбор пар». */
function Compare() {
  const { view: choices, refusal: unread, busy: reading, again } = useView('pairingChoices', {})
  const [present] = useState(() => setupIn(handedStart()))
  const [edited, setEdited] = useState<Partial<Term>>({})
  const [picked, setPicked] = useState<string[]>()
  const [open, setOpen] = useState(true)
  const [paper, print] = usePaper()
  const { compared, compare, now, refusal, stop } = useComparison()

  const start = present ?? (choices && usualSetup(choices))
  const term = start && { form: start.form, from: start.from, to: start.to, ...edited }
  const variants = choices && term ? variantsOf(choices, term, present) : []
  const known = picked?.filter(code => variants.some(({ id }) => id === code))
  const chosen = known ?? variants.slice(0, mostVariants).map(({ id }) => id)
  const canCompare = chosen.length >= 2 && chosen.length <= mostVariants
  const atField = refusal?.at === 'from' || refusal?.at === 'to'

  const run = async () => {
    const wrong = document.querySelector<HTMLElement>('.choose .input[aria-invalid="true"]')
    if (wrong) return wrong.focus()
    const isDone = await compare(variants.filter(({ id }) => chosen.includes(id)))
    if (!isDone) return
    setOpen(false)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.results h2')?.focus())
  }
  const take = ({ setup }: Compared) => openWith('openPairing', { setup }, closePanel)

  return (
    <Page
      title={title}
      foot={
        <>
          <Button kind="quiet" onClick={closePanel}>
            Закрыть
          </Button>
          {compared && (
            <Button kind="quiet" icon="print" onClick={() => print(true)}>
              Напечатать сравнение
            </Button>
          )}
          <Button busy={now !== undefined} disabled={!canCompare} onClick={() => void run()}>
            {canCompare
              ? `Сравнить ${count(chosen.length, 'вариант', 'варианта', 'вариантов')}`
              : 'Сравнить варианты'}
          </Button>
        </>
      }
    >
      {unread && (
        <Section label="Списки не показаны">
          <RefusalNote refusal={unread} next={{ label: 'Повторить', onClick: again }} />
        </Section>
      )}
      {!choices && reading && (
        <Section label="Загрузка">
          <Progress what="Читаем списки" />
        </Section>
      )}
      {choices && term && (
        <div class="no-print">
          <Section label="Что сравниваем">
            <Fold title={`Что сравниваем: ${chosen.length}`} open={open} onToggle={setOpen}>
              <ChooseVariants
                choices={choices}
                term={term}
                onTerm={part => setEdited(before => ({ ...before, ...part }))}
                variants={variants}
                chosen={chosen}
                onChoose={setPicked}
                refusal={refusal}
              />
            </Fold>
          </Section>
        </div>
      )}
      {now && (
        <Section label="Ход работы">
          <Progress
            what={now.title}
            done={now.number}
            of={now.of}
            keeps={compared ? 'Прежнее сравнение не меняется' : 'Таблица не меняется'}
            onStop={stop}
          />
        </Section>
      )}
      {refusal && !atField && (
        <Section label="Сравнение не выполнено">
          <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: () => void run() }} />
        </Section>
      )}
      {compared && (
        <Results compared={compared} busy={now !== undefined} onTake={take} whole={paper !== null} />
      )}
    </Page>
  )
}

function Results({ compared, busy, onTake, whole }: FiguresTableProps) {
  const [first] = compared
  const sameMost = compared.every(({ plan }) => plan.maxScore === first?.plan.maxScore)
  return (
    <div class="results">
      {first && (
        <p class="print-only">
          {`Сравнение вариантов подбора. Форма «${first.plan.formTitle}», ${dateInDigits(first.plan.from)}–${dateInDigits(first.plan.to)}. Составлено ${dateInDigits(first.plan.today)}`}
        </p>
      )}
      <Section title="Варианты в числах" aside={first && `${first.plan.formTitle}`} gap={2}>
        <FiguresTable compared={compared} busy={busy} onTake={onTake} whole={whole} />
        <p class="small dim">
          «Предпочли бы друг друга» – наставник и наставляемый, которые назвали друг друга, но в этом плане
          они в разных парах, хотя каждому другой ближе нынешнего.
          {!sameMost &&
            ' Баллы сравнивайте там, где число после «из» одинаково: у вариантов с другими весами оно своё.'}
        </p>
      </Section>
      <MenteesTable compared={compared} whole={whole} />
    </div>
  )
}

mount(<Compare />)
