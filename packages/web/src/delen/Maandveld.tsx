// SPDX-License-Identifier: EUPL-1.2
/** Month, chosen from a list that ends with this month: reports are about whole months. */
import { maand } from '../teksten/opmaak.ts'
import { Kiesveld } from './Kiesveld.tsx'

export interface MaandveldEigenschappen {
  readonly label: string
  /** `JJJJ-MM`. */
  readonly waarde: string
  readonly bijWijziging: (waarde: string) => void
}

/** Reports go back at most this far. */
const MEESTE = 36

export function Maandveld({ label, waarde, bijWijziging }: MaandveldEigenschappen) {
  const lijst = maandenTot(dezeMaand(), MEESTE)
  // A link may name another month; what it names must be seen.
  const maanden = lijst.includes(waarde) ? lijst : [...lijst, waarde].sort()
  return (
    <Kiesveld
      label={label}
      waarde={waarde}
      bijWijziging={bijWijziging}
      opties={maanden.toReversed().map((een) => ({ waarde: een, tekst: maand(een) }))}
    />
  )
}

export const dezeMaand = (): string => new Date().toISOString().slice(0, 7)

/** So many months up to and including `laatste`, oldest first. */
export function maandenTot(laatste: string, aantal: number): string[] {
  const nummer = Number(laatste.slice(0, 4)) * 12 + Number(laatste.slice(5, 7)) - 1
  return Array.from({ length: aantal }, (_, n) => {
    const een = nummer - aantal + 1 + n
    return `${Math.floor(een / 12)}-${String((een % 12) + 1).padStart(2, '0')}`
  })
}
