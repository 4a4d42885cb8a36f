// Long because it shows every part once: the page that the tests look at.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button, IconButton, LinkButton, TwoButtons } from '#addon/sidebars/parts/button.tsx'
import { Checkbox } from '#addon/sidebars/parts/checkbox.tsx'
import { CheckGroup } from '#addon/sidebars/parts/checkGroup.tsx'
import { Chip, Chips } from '#addon/sidebars/parts/chip.tsx'
import { DateField, type ParsedDate } from '#addon/sidebars/parts/dateField.tsx'
import { Diff } from '#addon/sidebars/parts/diff.tsx'
import { Empty } from '#addon/sidebars/parts/empty.tsx'
import { Fold } from '#addon/sidebars/parts/fold.tsx'
import { FollowBar } from '#addon/sidebars/parts/followBar.tsx'
import { Funnel } from '#addon/sidebars/parts/funnel.tsx'
import { KeyValues } from '#addon/sidebars/parts/keyValues.tsx'
import { List } from '#addon/sidebars/parts/list.tsx'
import { Meter } from '#addon/sidebars/parts/meter.tsx'
import { Mode } from '#addon/sidebars/parts/mode.tsx'
import { Note } from '#addon/sidebars/parts/note.tsx'
import { mount, Page } from '#addon/sidebars/parts/page.tsx'
import { Paper } from '#addon/sidebars/parts/paper.tsx'
import { PaperBlocks } from '#addon/sidebars/parts/paperBlocks.tsx'
import { PersonName } from '#addon/sidebars/parts/personName.tsx'
import { type Part, Points, Sum } from '#addon/sidebars/parts/points.tsx'
import { Preview } from '#addon/sidebars/parts/preview.tsx'
import { PrivateBox } from '#addon/sidebars/parts/privateBox.tsx'
import { Progress } from '#addon/sidebars/parts/progress.tsx'
import { RadioCards } from '#addon/sidebars/parts/radioCards.tsx'
import { Row } from '#addon/sidebars/parts/row.tsx'
import { SearchBox } from '#addon/sidebars/parts/searchBox.tsx'
import { Section } from '#addon/sidebars/parts/section.tsx'
import { Segments } from '#addon/sidebars/parts/segments.tsx'
import { Select } from '#addon/sidebars/parts/select.tsx'
import { State } from '#addon/sidebars/parts/state.tsx'
import { Steps } from '#addon/sidebars/parts/steps.tsx'
import { TextArea } from '#addon/sidebars/parts/textArea.tsx'
import { TextField } from '#addon/sidebars/parts/textField.tsx'
import { Tie } from '#addon/sidebars/parts/tie.tsx'
import { Toast } from '#addon/sidebars/parts/toast.tsx'
import { WeightSlider } from '#addon/sidebars/parts/weightSlider.tsx'

export const title = 'Части'

const nothing = () => undefined

const parts: Part[] = [
  {
    label: 'Запрос и компетенции',
    weight: 300,
    points: 300,
    sentence: 'Просит помощь по физике и химии, Дарья ведёт оба предмета',
  },
  { label: 'Выбор Артёма', weight: 120, points: 120, sentence: 'Дарья первая в его списке' },
  { label: 'Выбор Дарьи', weight: 80, points: 48, sentence: 'Артём третий в её списке' },
  { label: 'Свободное время', weight: 80, points: 40, sentence: 'Совпала среда, вторник занят' },
  { label: 'Интересы', weight: 50, points: 0, blank: true, sentence: 'Артём не ответил, поэтому баллов нет' },
]

const parse = (text: string): ParsedDate => {
  const [day, month, year] = text.split('.')
  return text.startsWith('31.02')
    ? { problem: '31 февраля не бывает. Напишите дату так: 28.02.2013.' }
    : { date: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` }
}

const subjects = [
  ...['Физика', 'Химия', 'Биология', 'Русский язык', 'Литература', 'Татарский язык', 'Английский язык'],
  ...['История', 'Обществознание', 'География', 'Информатика', 'Алгебра', 'Геометрия'],
].map((title, code) => ({ code, title }))

function Catalogue() {
  const [toast, setToast] = useState(false)
  const [undone, setUndone] = useState(false)
  return (
    <Page
      title="Части"
      onHelp={nothing}
      band={<Mode place="google" year="2026/27" />}
      foot={<Button onClick={() => setToast(true)}>Проверить и записать 12 пар</Button>}
      says={undone ? 'Запись отменена' : 'Сначала увидите, что будет записано'}
      toast={
        toast && (
          <Toast text="Записано 12 пар" onUndo={() => setUndone(true)} onClose={() => setToast(false)} />
        )
      }
    >
      <Preview
        sheets={[
          { sheet: 'Пары', added: 12, changed: 0, examples: ['состояние «предложена», начало 01.12.2026'] },
          { sheet: 'Наставляемые', added: 0, changed: 12, examples: ['«без пары» → «в паре»'] },
          { sheet: 'Журнал', added: 1, changed: 0, examples: ['кто, когда и как отменить'] },
        ]}
        onWrite={nothing}
        onBack={nothing}
      />
      <Section label="Ход работы" gap={3}>
        <Progress
          what="Подбираем пары"
          done={640}
          of={1500}
          keeps="Прежний план не меняется"
          onStop={nothing}
        />
        <Progress what="Читаем листы" after={0} />
        <Steps step={3} of={5} />
      </Section>
      <Fields />
      <Messages />
      <Choices />
      <Pairs />
      <Card />
      <Documents />
      <Empty
        icon="people"
        title="Наставников пока нет"
        primary={{ label: 'Загрузить список', onClick: nothing }}
        second={{ label: 'Добавить наставника', onClick: nothing }}
      >
        Загрузите список из файла или добавьте первого человека вручную
      </Empty>
    </Page>
  )
}

function Fields() {
  const [born, setBorn] = useState('')
  const [form, setForm] = useState('8 «А»')
  const [chosen, setChosen] = useState<number[]>([0, 1])
  const [note, setNote] = useState('')
  const [kind, setKind] = useState<string | null>(null)
  const [fresh, setFresh] = useState(true)
  return (
    <Section label="Поля" gap={3}>
      <DateField label="Дата рождения" value={born} onChange={setBorn} parse={parse} />
      <output aria-label="Прочитанная дата">{born}</output>
      <TextField
        label="Класс"
        hint="Число и буква, например 8 «А»"
        value={form}
        onChange={setForm}
        check={text => (/^\d/.test(text) ? undefined : 'Начните с числа, например 8 «А».')}
      />
      <Select
        label="Форма наставничества"
        empty="Любая"
        options={[
          { code: 'pupil', title: 'Ученик – ученик' },
          { code: 'teacher', title: 'Учитель – ученик' },
        ]}
        value={kind}
        onChange={setKind}
      />
      <TextArea label="Чего ждёт от встреч" optional value={note} onChange={setNote} />
      <CheckGroup
        label="Предметы"
        hint="Можно отметить несколько"
        error={chosen.length === 0 ? 'Отметьте хотя бы один предмет.' : undefined}
        options={subjects}
        value={chosen}
        onChange={setChosen}
      />
      <Checkbox checked={fresh} onChange={setFresh}>
        Только новое
      </Checkbox>
    </Section>
  )
}

function Messages() {
  return (
    <Section label="Сообщения" gap={2}>
      <Note
        tone="bad"
        title="Строку 18 уже изменили"
        next={{ label: 'Сравнить и выбрать', onClick: nothing }}
        live
      >
        Пока карточка была открыта, в «Класс» вписали 8 «Б». Ваша правка не записана.
      </Note>
      <Note
        tone="warn"
        title="Подбор не ответил за 30 секунд"
        next={{ label: 'Повторить', onClick: nothing }}
      >
        План не изменился. Повторите, а если не поможет, закройте программу и откройте снова.
      </Note>
      <Note tone="ok" title="Нарушений нет">
        Проверены 74 пары и 172 участника.
      </Note>
      <Note title="Кого искать" icon="people">
        Ученик 8–11 класса, татарский язык, свободен во вторник или четверг
      </Note>
    </Section>
  )
}

function Choices() {
  const [who, setWho] = useState('all')
  const [place, setPlace] = useState<'computer' | 'google' | null>('computer')
  const [weight, setWeight] = useState(3)
  const [open, setOpen] = useState(true)
  return (
    <>
      <Section label="Кнопки и отбор" gap={3}>
        <Segments
          label="Кого показать"
          options={[
            { code: 'all', title: 'Все', count: 62 },
            { code: 'free', title: 'С местами', count: 16 },
            { code: 'archive', title: 'Архив', count: 3 },
          ]}
          value={who}
          onChange={setWho}
        />
        <div class="btns">
          <Button slim>Записать</Button>
          <Button slim kind="quiet">
            Назад
          </Button>
          <Button slim disabled>
            Записать
          </Button>
          <Button slim kind="quiet" busy icon="download">
            Скачать
          </Button>
        </div>
      </Section>
      <Section title="Где хранить данные" label="Где хранить данные">
        <RadioCards
          label="Где хранить данные"
          options={[
            {
              code: 'computer',
              title: 'На этом компьютере',
              says: 'Всё лежит в одном файле, в интернет ничего не уходит.',
              chip: <Chip tone="ok">можно вносить имена</Chip>,
            },
            {
              code: 'google',
              title: 'В Google Таблице',
              says: 'Таблица хранится за рубежом. Так можно, только если это решил директор.',
              chip: <Chip tone="warn">нужно подтверждение</Chip>,
            },
          ]}
          value={place}
          onChange={setPlace}
        />
      </Section>
      <Section label="Веса">
        <Fold title="Что важнее" open={open} onToggle={setOpen}>
          <WeightSlider label="Запрос и компетенции" value={4} onChange={nothing} />
          <WeightSlider label="Выбор наставляемого" value={weight} onChange={setWeight} />
        </Fold>
      </Section>
    </>
  )
}

function Pairs() {
  const [opened, setOpened] = useState<string>('lisin')
  const [without, setWithout] = useState(true)
  const row = (id: string, mentee: string, mentor: string, score: number, chips?: ComponentChildren) => (
    <Row
      key={id}
      lead={<Tie />}
      title={mentee}
      second={mentor}
      aside={score}
      chips={chips}
      open={opened === id}
      onToggle={open => setOpened(open ? id : '')}
      card
    >
      <Points parts={parts} />
      <Sum parts={parts} />
      <TwoButtons>
        <Button kind="quiet" slim icon="lock">
          Закрепить
        </Button>
        <Button kind="quiet" slim icon="forbid">
          Запретить
        </Button>
      </TwoButtons>
    </Row>
  )
  return (
    <>
      <Section title="Пары: 12" aside="баллы из 630">
        <List step={4}>
          {row('belova', 'Белова Ксения, 6 «А»', 'Осипова Алина, 9 «Б»', 574)}
          {row(
            'gaisin',
            'Гайсин Марат, 8 «В»',
            'Юсупова Милана, 11 «А»',
            531,
            <Chips>
              <Chip tone="info" icon="lock">
                закреплена
              </Chip>
            </Chips>,
          )}
          {row('lisin', 'Лисин Артём, 7 «Б»', 'Воронцова Дарья, 10 «А»', 508)}
          {row('rud', 'Рудь Соня, 6 «В»', 'Панин Глеб, 9 «В»', 447)}
          {row('valeev', 'Валеев Тимур, 5 «Б»', 'Савчук Игорь, 10 «Б»', 318)}
        </List>
      </Section>
      <Section title="Без пары: 1" aside={<LinkButton>Список для психолога</LinkButton>}>
        <List>
          <Row
            lead={<Tie open />}
            title="Алеев Рустам, 5 «А»"
            second="Татарский язык не ведёт никто из 9 наставников"
            open={without}
            onToggle={setWithout}
          >
            <Funnel
              label="Сколько наставников остаётся после каждого условия"
              steps={[
                { label: 'Со свободным местом', left: 9 },
                { label: 'Подходят по возрасту', left: 7 },
                { label: 'Совпадает время', left: 4 },
                { label: 'Ведут татарский', left: 0 },
              ]}
            />
          </Row>
        </List>
      </Section>
    </>
  )
}

function Card() {
  const [wanted, setWanted] = useState('')
  const [pinned, setPinned] = useState(false)
  return (
    <>
      <Section label="Поиск">
        <SearchBox
          label="Найти наставляемого"
          placeholder="Фамилия или класс"
          value={wanted}
          onChange={setWanted}
        />
      </Section>
      <FollowBar row={18} pinned={pinned} onPin={setPinned} onPrevious={nothing} onNext={nothing} />
      <Section label="Карточка" gap={2}>
        <PersonName
          name={{ last: 'Константинопольская-Александровская', first: 'Полина', middle: 'Игоревна' }}
        />
        <p class="dim">8 «А», 14 лет · ученик – ученик</p>
        <Chips>
          <Chip tone="ok">в паре</Chip>
          <Chip tone="bad">1 нарушение</Chip>
          <Chip tone="warn" icon="document">
            нет 1 документа
          </Chip>
        </Chips>
        <Meter label="Встречи" value={5} max={12} />
        <Diff
          changes={[
            { label: 'Окончание', was: '20.10.2027', becomes: '10.09.2027' },
            { label: 'Примечание', was: '', becomes: 'продлено' },
          ]}
        />
        <KeyValues
          facts={[
            ['Класс', '8 «А»'],
            ['Телефон', ''],
            ['Представитель', 'Гордеева Анна Сергеевна, мать'],
          ]}
        />
        <PrivateBox>Основание п. 4.8: неудовлетворительные результаты</PrivateBox>
      </Section>
      <Section title="Документы" aside="2 из 3">
        <List>
          <State tone="ok" title="Согласие на обработку данных" second="до 31.08.2027, подписала мать" />
          <State
            tone="warn"
            title="Согласия на публикацию нет"
            second="Имя и фото нельзя поместить на сайт"
            next={{ label: 'Подготовить бланк', onClick: nothing }}
          />
        </List>
      </Section>
    </>
  )
}

function Documents() {
  return (
    <Section title="Проект приказа" desk aside={<IconButton icon="print" label="Печать" onClick={nothing} />}>
      <Paper label="Текст приказа">
        <PaperBlocks
          speak={token => ({ text: token.of === 'person' ? 'Ли Саша' : 'Заречная школа', doubtful: true })}
          blocks={[
            { block: 'paragraph', style: 'organisation', runs: [{ text: 'МБОУ «Заречная СОШ № 4»' }] },
            { block: 'paragraph', style: 'kind', runs: [{ text: 'ПРИКАЗ' }] },
            {
              block: 'split',
              style: 'requisites',
              left: [{ text: '___ № ___' }],
              right: [{ text: 'с. Заречное' }],
            },
            { block: 'paragraph', style: 'title', runs: [{ text: 'Об утверждении наставнических пар' }] },
            {
              block: 'item',
              label: '1.',
              runs: [
                { text: 'Закрепить наставника за наставляемым ' },
                { token: { of: 'person', code: 'p_aaaaaaaaaa', form: 'fio', case: 'nom' } },
                { text: '.' },
              ],
            },
            {
              block: 'table',
              ruled: true,
              columns: [
                { title: '№', width: 10, align: 'center' },
                { title: 'Наставник', width: 80, align: 'left' },
                { title: 'Наставляемый', width: 80, align: 'left' },
              ],
              rows: [
                [
                  [[{ text: '1' }]],
                  [[{ text: 'Воронцова Дарья Алексеевна' }]],
                  [[{ text: 'Лисин Артём Олегович' }]],
                ],
              ],
            },
            {
              block: 'split',
              style: 'signature',
              left: [{ text: 'Директор' }],
              right: [{ text: 'И. П. Соколова' }],
            },
          ]}
        />
      </Paper>
    </Section>
  )
}

mount(<Catalogue />)
