import { IconButton } from '../parts/button.tsx'
import { Fold } from '../parts/fold.tsx'
import { Select } from '../parts/select.tsx'
import { WeightSlider } from '../parts/weightSlider.tsx'
import type { Choices, Setup } from './setup.ts'

export type SetupPartProps = {
  choices: Choices
  setup: Setup
  onChange: (part: Partial<Setup>) => void
  open: boolean
  onOpen: (open: boolean) => void
}

type Importance = Setup['own'][number]['importance']

/** How much a column counts when it is first added: «важно». */
const added: Importance = 2
const mostOwn = 20

/** «Что важнее»: every criterion in words, and columns of the curator's own. */
export function WeightsFold({ choices, setup, onChange, open, onOpen }: SetupPartProps) {
  const { own } = setup
  const titles = choices.own.filter(
    title => !own.some(each => each.title.toLowerCase() === title.toLowerCase()),
  )
  const setOwn = (next: Setup['own']) => onChange({ own: next })
  return (
    <Fold title="Что важнее" open={open} onToggle={onOpen}>
      {choices.weights.map(({ id, title }) => (
        <WeightSlider
          key={id}
          label={title}
          value={setup.weights[id]}
          onChange={value => onChange({ weights: { ...setup.weights, [id]: value as Importance } })}
        />
      ))}
      {own.map(({ title, importance }) => (
        <div key={title} class="own-weight">
          <WeightSlider
            label={title}
            value={importance}
            onChange={value =>
              setOwn(
                own.map(each => (each.title === title ? { title, importance: value as Importance } : each)),
              )
            }
          />
          <IconButton
            icon="close"
            label={`Не учитывать столбец «${title}»`}
            onClick={() => setOwn(own.filter(each => each.title !== title))}
          />
        </div>
      ))}
      {choices.own.length === 0 ? (
        <p class="small dim">
          Чтобы учесть что-то ещё, добавьте на листы «Наставники» и «Наставляемые» по столбцу с одинаковым
          названием
        </p>
      ) : (
        titles.length > 0 &&
        own.length < mostOwn && (
          <Select
            label="Добавить свой столбец"
            options={titles.map(title => ({ code: title, title }))}
            value={null}
            onChange={title => title !== null && setOwn([...own, { title, importance: added }])}
          />
        )
      )}
    </Fold>
  )
}
