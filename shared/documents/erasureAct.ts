import { dateInDigits, dateInWords } from '../language/dates.ts'
import { signatureName } from '../language/initials.ts'
import { noBreak } from '../language/noBreak.ts'
import { count } from '../language/plural.ts'
import { quoted } from '../language/quoted.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Settings } from '../programme/settings.ts'
import { type Block, runs } from './blocks.ts'

export interface ErasureFacts {
  settings: Pick<
    Settings,
    | 'schoolFull'
    | 'place'
    | 'dataPlace'
    | 'curatorPost'
    | 'curatorLast'
    | 'curatorFirst'
    | 'curatorMiddle'
    | 'headPost'
    | 'headLast'
    | 'headFirst'
    | 'headMiddle'
  >
  today: CivilDate
  name: string
  /** «Наставляемые: фамилия, имя»: sheet by sheet. */
  categories: readonly string[]
  /** As the act names it. */
  reason: string
}

/** What has become of the answers outside the table: known once the forms have answered. */
export interface ErasureOutcome {
  /** How many answers of the person were deleted from forms and response sheets. */
  erased: number
  /** Titles of the forms that still hold such an answer, one for each. */
  left: readonly string[]
  /** Answers of others that name the person, by the title of their form: no command changes them there. */
  named: readonly { title: string; answers: number }[]
  /** Titles of the forms that offer the name among their choices. */
  offering: readonly string[]
}

const line = '________________'

/**
 * «Акт об уничтожении персональных данных»: what приказ РКН от 28.10.2022 № 179, п. 3 and 4 asks for, with data kept by a
 * program. It tells what was really done, so it is made once the forms have answered. The extract of the journal (п. 5) goes with it.
 */
export function erasureAct(
  { settings, today, name, categories, reason }: ErasureFacts,
  outcome: ErasureOutcome,
): Block[] {
  const left = leftToErase(outcome)
  const abroad = settings.dataPlace === 'google'
  const text = (...parts: string[]): Block => ({
    block: 'paragraph',
    style: 'text',
    runs: runs(noBreak(parts.join(''))),
  })
  const item = (label: number, said: string): Block => ({
    block: 'item',
    label: `${label}.`,
    runs: runs(noBreak(said)),
  })
  const signature = (post: string, [last, first, middle]: readonly [string, string, string]): Block => ({
    block: 'split',
    style: 'signature',
    left: runs(post),
    right: runs(`${line} ${signatureName({ last, first, middle })}`),
  })
  return [
    { block: 'paragraph', style: 'organisation', runs: runs(settings.schoolFull) },
    { block: 'paragraph', style: 'kind', runs: runs('АКТ') },
    { block: 'paragraph', style: 'kind', runs: runs('об уничтожении персональных данных') },
    { block: 'split', style: 'requisites', left: runs(dateInWords(today)), right: runs('№ ______') },
    item(1, `Оператор: ${settings.schoolFull}. Адрес: ${settings.place}, ${line}${line}`),
    item(2, 'Обработка другим лицам не поручалась.'),
    item(3, `Субъект персональных данных: ${name}.`),
    item(4, `Уничтоженные категории персональных данных. ${categories.join('. ')}.`),
    item(
      5,
      `Информационная система: таблица программы наставничества в программе «Тандем», ${abroad ? 'Google Таблица' : 'на компьютере школы'}.`,
    ),
    item(
      6,
      `Способ: ${[
        'удаление значений из ячеек таблицы',
        outcome.erased > 0
          ? `удаление ${count(outcome.erased, 'ответа', 'ответов', 'ответов')} из форм и с листов ответов`
          : '',
        abroad ? '' : 'перезапись освободившегося места в файле программы',
      ]
        .filter(Boolean)
        .join(', ')}.`,
    ),
    item(7, `Причина: ${reason}.`),
    item(8, `Дата уничтожения: ${dateInDigits(today)}.`),
    item(
      9,
      abroad
        ? 'В истории версий Google Таблицы прежние значения остаются, пока не удалена сама таблица.'
        : 'Копии таблицы, сделанные до этого дня, уничтожаются не позднее 30 дней.',
    ),
    ...(left.length > 0 ? [item(10, `Осталось уничтожить вручную: ${left.join('; ')}.`)] : []),
    text('Изданные приказы не уничтожаются: они хранятся по правилам архивного дела.'),
    text('Данные уничтожили:'),
    signature(settings.curatorPost, [settings.curatorLast, settings.curatorFirst, settings.curatorMiddle]),
    signature(settings.headPost, [settings.headLast, settings.headFirst, settings.headMiddle]),
    text('Акт и выгрузка из журнала хранятся три года со дня уничтожения.'),
  ]
}

/** What the act can't call destroyed, and where it is. */
function leftToErase({ left, named, offering }: ErasureOutcome): string[] {
  const subject = 'субъекта персональных данных'
  const place = (title: string) => `в форме и на листе ответов ${quoted(title)}`
  return [
    ...[...new Set(left)].map(title => {
      const answers = left.filter(each => each === title).length
      return `${count(answers, 'ответ', 'ответа', 'ответов')} ${subject} ${place(title)}`
    }),
    ...named.map(
      ({ title, answers }) =>
        `имя ${subject} в ${count(answers, 'ответе', 'ответах', 'ответах')} других людей ${place(title)}`,
    ),
    ...offering.map(title => `имя ${subject} среди вариантов ответа в форме ${quoted(title)}`),
  ]
}
