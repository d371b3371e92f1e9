// SPDX-License-Identifier: EUPL-1.2
/**
 * What the auditor asks of the log. It lives in the page alone, never in its address: a purpose
 * may tell something, and a BSN never stands in an address.
 */
import { doelFout } from '../../delen/doel.ts'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'

export interface Logvraag {
  readonly doel: string
  readonly bsn?: string
  readonly clientSleutel?: string
  readonly toewijzingNummer?: string
  readonly gebruiker?: { readonly iss: string; readonly sub: string; readonly naam: string }
  readonly soort?: string
  /** Moments; the second does not count itself. */
  readonly van?: string
  readonly tot?: string
  readonly ookDienst: boolean
}

/** Begin of a day by the clock of the user, or of the day after it. */
function begin(dag: string, erna = 0): string {
  const [jaar, maand, nummer] = dag.split('-').map(Number)
  return new Date(jaar!, maand! - 1, nummer! + erna).toISOString()
}

export function leesVraag(velden: FormData): Logvraag {
  const tekst = (naam: string) => String(velden.get(naam) ?? '').trim()
  const alleen = <N extends string>(naam: N, waarde: string) =>
    (waarde === '' ? {} : { [naam]: waarde }) as { readonly [K in N]?: string }
  return {
    doel: tekst('doel'),
    ookDienst: velden.has('ookDienst'),
    ...alleen('bsn', tekst('bsn').replace(/[\s.]/g, '')),
    ...alleen('toewijzingNummer', tekst('toewijzingNummer')),
    ...alleen('soort', tekst('soort')),
    ...alleen('van', tekst('van') && begin(tekst('van'))),
    ...alleen('tot', tekst('tot') && begin(tekst('tot'), 1)),
  }
}

export function toetsVraag(
  velden: FormData,
  vul: Readonly<Record<'doelKort' | 'doelBsn' | 'bsn' | 'bsnOfToewijzing' | 'soort', string>>,
): readonly Veldmelding[] {
  const { bsn, toewijzingNummer, soort } = leesVraag(velden)
  const mis: Veldmelding[] = [...doelFout(velden, vul)]
  if (bsn !== undefined && !/^[0-9]{9}$/.test(bsn)) mis.push({ veld: 'bsn', melding: vul.bsn })
  if (bsn !== undefined && toewijzingNummer !== undefined)
    mis.push({ veld: 'toewijzingNummer', melding: vul.bsnOfToewijzing })
  if (soort !== undefined && !/^[a-z0-9_]{1,60}$/.test(soort))
    mis.push({ veld: 'soort', melding: vul.soort })
  return mis
}

/** What the list and its files are asked, in the body: nothing of it stands in an address. */
export function alsInhoud({ gebruiker, ...rest }: Logvraag) {
  return {
    ...rest,
    ...(gebruiker === undefined
      ? {}
      : { gebruikerIss: gebruiker.iss, gebruikerSub: gebruiker.sub }),
  }
}
