// SPDX-License-Identifier: EUPL-1.2
/** A client by BSN or by the number of a toewijzing: the two fields, and what can be wrong in them. */
import type { Veldmelding } from './Foutenlijst.tsx'
import { Tekstveld } from './Tekstveld.tsx'

export interface ClientveldenEigenschappen {
  readonly bsn: string
  readonly nummer: string
  readonly metFocus?: boolean
  /** One of the two is enough; `false` where the page says so already. */
  readonly optioneel?: boolean
}

export interface Clientmeldingen {
  readonly vulWie: string
  readonly eenVanBeide: string
  readonly bsnVorm: string
  readonly nummerVorm: string
}

/** Without the spaces that people type in long numbers. */
export const cijfersUit = (velden: FormData, veld: string): string =>
  String(velden.get(veld) ?? '').replace(/\s/g, '')

export function Clientvelden(eigenschappen: ClientveldenEigenschappen) {
  const { bsn, nummer, metFocus = false, optioneel = true } = eigenschappen
  return (
    <>
      <Tekstveld
        naam="bsn"
        label={bsn}
        autoAanvullen="off"
        toetsenbord="numeric"
        hoogstens={11}
        breedte="kort"
        optioneel={optioneel}
        metFocus={metFocus}
      />
      <Tekstveld
        naam="toewijzingNummer"
        label={nummer}
        autoAanvullen="off"
        toetsenbord="numeric"
        hoogstens={9}
        breedte="kort"
        optioneel={optioneel}
      />
    </>
  )
}

export function toetsClient(velden: FormData, t: Clientmeldingen): readonly Veldmelding[] {
  const bsn = cijfersUit(velden, 'bsn')
  const nummer = cijfersUit(velden, 'toewijzingNummer')
  if (bsn === '' && nummer === '') return [{ veld: 'bsn', melding: t.vulWie }]
  if (bsn !== '' && nummer !== '') return [{ veld: 'toewijzingNummer', melding: t.eenVanBeide }]
  if (bsn !== '' && !/^[0-9]{9}$/.test(bsn)) return [{ veld: 'bsn', melding: t.bsnVorm }]
  if (nummer !== '' && !/^[1-9][0-9]{0,8}$/.test(nummer))
    return [{ veld: 'toewijzingNummer', melding: t.nummerVorm }]
  return []
}
