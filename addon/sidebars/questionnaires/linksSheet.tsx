import type { FormAudienceView } from '#addon/features/formsView.ts'
import { QrCode } from './qrCode.tsx'

/** Links of each person, to cut apart: a strip a person, so that nobody sees another's. */
export function LinksSheet({ audience }: { audience: FormAudienceView }) {
  return (
    <article class="sheet-paper links">
      {(audience.people ?? [])
        .filter(({ answered, link }) => !answered && link !== '')
        .map(({ id, name, line, link }) => (
          <section key={id} class="strip">
            <QrCode text={link} label={`QR-код ссылки: ${name}`} />
            <p>
              <b>{name}</b>
              {line && `, ${line}`}
            </p>
            <p>{audience.webForm.title}</p>
            <p class="address">{link}</p>
          </section>
        ))}
    </article>
  )
}
