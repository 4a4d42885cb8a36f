import { useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { Chip } from '../parts/chip.tsx'
import { FieldError } from '../parts/field.tsx'
import { Note } from '../parts/note.tsx'
import { RadioCards } from '../parts/radioCards.tsx'
import { abroadTitle, hereTitle, isAtGoogle } from './place.ts'

type DataPlaceProps = {
  value: string
  /** The curator has tried to go on. */
  asked: boolean
  onChange: (place: string) => void
}

/** Where the data are to lie, with the consequences of each answer. */
export function DataPlace({ value, asked, onChange }: DataPlaceProps) {
  const [told, setTold] = useState(false)
  const elsewhere = value === (isAtGoogle() ? hereTitle : abroadTitle)
  return (
    <>
      <RadioCards
        label="Где хранить данные"
        options={[
          {
            code: hereTitle,
            title: hereTitle,
            says: noBreak(
              'Всё лежит в одном файле, в интернет ничего не уходит. Копию можно сохранить в любой день.',
            ),
            chip: <Chip tone="ok">можно вносить имена</Chip>,
          },
          {
            code: abroadTitle,
            title: abroadTitle,
            says: noBreak('Таблица хранится за рубежом. Так можно, только если это решил директор.'),
            chip: <Chip tone="warn">нужно подтверждение</Chip>,
          },
        ]}
        value={value === '' ? null : value}
        onChange={onChange}
      />
      {asked && value === '' && <FieldError id="place-error" error="Выберите, где хранить данные" />}
      {elsewhere && (
        <Note
          tone="warn"
          title={isAtGoogle() ? 'Эта таблица лежит в Google' : 'Эта таблица лежит на компьютере'}
        >
          {isAtGoogle()
            ? 'Чтобы данные остались в школе, запустите «Тандем» на её компьютере и заполните таблицу там. Сюда имён не вносите.'
            : 'Чтобы вести её в Google Таблице, установите «Тандем» там. Здесь выберите «На этом компьютере».'}
        </Note>
      )}
      <Note
        title="Почему это важно"
        next={told ? undefined : { label: 'Что сказать директору', onClick: () => setTold(true) }}
      >
        <p>
          {noBreak(
            'С 01.07.2025 персональные данные россиян сначала записывают в базу на территории России (152-ФЗ, ст. 18, ч. 5).',
          )}
        </p>
        {told && (
          <p>
            {noBreak(
              'Директору: «Тандем» на компьютере школы не передаёт данные никому. Google Таблица лежит на серверах за рубежом, и за решение вносить туда имена отвечает школа как оператор.',
            )}
          </p>
        )}
      </Note>
      <p class="small dim">Изменить ответ можно позже в настройках. Введённое на первых шагах сохранено.</p>
    </>
  )
}
