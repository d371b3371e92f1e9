// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer dokter`: is everything around the service as it should be? */
import { type Controle, onderzoek } from '@stopwijzer/dienst'
import { AFSLUIT } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { zichtbaar } from '../uitvoer/tekst.ts'

interface Opties extends Dienstopties {
  readonly formaat: 'tekst' | 'json'
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('dokter'))
    .description(
      'Onderzoekt databank, tabellen, sleutels, klok, schijf, mappen, wachtrijen en logboek. De afsluitcode is 1 als er iets mis is.',
    )
    .kiesFormaat('tekst', 'json')
  opdracht.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true, alleenLezen: true }, async (dienst) => {
      const controles = await onderzoek(dienst)
      const mis = controles.some((controle) => controle.uitkomst === 'fout')
      omgeving.uit(
        opties.formaat === 'json'
          ? `${JSON.stringify(controles, null, 2)}\n`
          : controles.map(regel).join(''),
      )
      return mis ? AFSLUIT.bevindingen : AFSLUIT.goed
    }),
  )
  return opdracht.voorbeeld('stopwijzer dokter', 'stopwijzer dokter --formaat json')
}

export default maak

const TEKENS = { goed: 'goed   ', 'let-op': 'LET OP ', fout: 'FOUT   ' } as const

function regel({ naam, uitkomst, zin, actie }: Controle): string {
  const doe = actie === null ? '' : `       Wat te doen: ${zichtbaar(actie)}\n`
  return `${TEKENS[uitkomst]}${naam.padEnd(22)}${zichtbaar(zin)}\n${doe}`
}
