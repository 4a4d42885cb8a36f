/** How a place is said: of a man, of a woman, of a thing, «на … месте». */
export interface Ordinal {
  male: string
  female: string
  neuter: string
  at: string
}

const stems = ['', 'втор', '', 'четвёрт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят']

/** «второй», «вторая», «второе», «втором»; from the eleventh on in figures: «11-й». @param rank 1 is the first */
export function ordinal(rank: number): Ordinal {
  if (rank === 1) return { male: 'первый', female: 'первая', neuter: 'первое', at: 'первом' }
  if (rank === 3) return { male: 'третий', female: 'третья', neuter: 'третье', at: 'третьем' }
  const stem = stems[rank - 1]
  if (stem === undefined || stem === '')
    return { male: `${rank}-й`, female: `${rank}-я`, neuter: `${rank}-е`, at: `${rank}-м` }
  const male = ['втор', 'шест', 'седьм', 'восьм'].includes(stem) ? `${stem}ой` : `${stem}ый`
  return { male, female: `${stem}ая`, neuter: `${stem}ое`, at: `${stem}ом` }
}

/** The same, but the first is «лучший». */
export const bestOrdinal = (rank: number): Ordinal =>
  rank === 1 ? { male: 'лучший', female: 'лучшая', neuter: 'лучшее', at: 'первом' } : ordinal(rank)
