import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** Where the school keeps its data: architecture knows two places and no third. */
export type Place = 'computer' | 'google'

/** The band under the head: where the data are, and the school year. */
export function Mode({ place, year }: { place: Place; year?: string | undefined }) {
  return place === 'google' ? (
    <Band icon="cloud" aside={year} abroad>
      Данные в Google, за рубежом
    </Band>
  ) : (
    <Band icon="computer" aside={year}>
      Данные на этом компьютере
    </Band>
  )
}

type BandProps = {
  icon: IconName
  children: ComponentChildren
  aside?: ComponentChildren
  abroad?: boolean
}

/** A band with any other word: «Осталось около 3 минут». */
export function Band({ icon, children, aside, abroad = false }: BandProps) {
  return (
    <p class={abroad ? 'mode is-abroad' : 'mode'}>
      <Icon name={icon} />
      <span>{children}</span>
      {aside && <span>{aside}</span>}
    </p>
  )
}
