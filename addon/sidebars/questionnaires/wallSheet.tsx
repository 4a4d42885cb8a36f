import type { WebFormView } from '#addon/features/formsView.ts'
import { QrCode } from './qrCode.tsx'

/** A sheet for the wall: what is asked, the code to point a phone at, and the address in letters. */
export function WallSheet({
  webForm,
  school,
}: {
  webForm: Pick<WebFormView, 'title' | 'url'>
  school: string
}) {
  const { title, url } = webForm
  return (
    <article class="sheet-paper wall">
      {school !== '' && <p class="c">{school}</p>}
      <h2>{title}</h2>
      <QrCode text={url} label={`QR-код анкеты «${title}»`} />
      <p class="c">Наведите камеру телефона или наберите адрес:</p>
      <p class="c address">{url}</p>
    </article>
  )
}
