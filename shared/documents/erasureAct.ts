import { dateInDigits, dateInWords } from '../language/dates.ts'
import { signatureName } from '../language/initials.ts'
import { noBreak } from '../language/noBreak.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Settings } from '../programme/settings.ts'
import { type Block, runs } from './blocks.ts'

interface ErasureFacts {
  settings: Settings
  today: CivilDate
  name: string
  /** «Наставляемые: фамилия, имя»: sheet by sheet. */
  categories: readonly string[]
  /** As the act names it. */
  reason: string
}

const line = '________________'

/**
 * «Акт об уничтожении персональных данных»: what приказ РКН от 28.10.2022 № 179, п. 3 and 4 asks for, with data kept by a
 * program. The extract of the journal (п. 5) goes with it.
 */
export function erasureAct({ settings, today, name, categories, reason }: ErasureFacts): Block[] {
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
      abroad
        ? 'Способ: удаление значений из ячеек таблицы и ответов из анкет.'
        : 'Способ: удаление значений из ячеек таблицы и ответов из анкет, перезапись освободившегося места в файле программы.',
    ),
    item(7, `Причина: ${reason}.`),
    item(8, `Дата уничтожения: ${dateInDigits(today)}.`),
    item(
      9,
      abroad
        ? 'В истории версий Google Таблицы прежние значения остаются, пока не удалена сама таблица.'
        : 'Копии таблицы, сделанные до этого дня, уничтожаются не позднее 30 дней.',
    ),
    text('Изданные приказы не уничтожаются: они хранятся по правилам архивного дела.'),
    text('Данные уничтожили:'),
    signature(settings.curatorPost, [settings.curatorLast, settings.curatorFirst, settings.curatorMiddle]),
    signature(settings.headPost, [settings.headLast, settings.headFirst, settings.headMiddle]),
    text('Акт и выгрузка из журнала хранятся три года со дня уничтожения.'),
  ]
}
