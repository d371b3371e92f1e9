// SPDX-License-Identifier: EUPL-1.2
/** For the self-check: the certificate of the line, and whether its organisations are providers here. */
import type { Dienst } from '../../dienst.ts'
import type { Controle } from '../../dokter/controles.ts'
import { alleOrganisaties } from '../../opslag/organisatie.ts'
import { certificaatcontrole } from '../kern/certificaat.ts'

/** Empty: there is no line. */
export async function vspcontroles({
  configuratie: { vsp },
  omgeving,
  pool,
}: Pick<Dienst, 'configuratie' | 'omgeving' | 'pool'>): Promise<Controle[]> {
  if (!vsp) return []
  const nu = Date.parse(omgeving.tijdstip())
  const bekend = await alleOrganisaties(pool)
  const onbekend = vsp.organisaties.filter((code) => !bekend.includes(code))
  const naam = 'organisaties vsp'
  return [
    certificaatcontrole('certificaat vsp', 'voor VECOZO', vsp.tls, nu),
    onbekend.length === 0
      ? {
          ...{ naam, uitkomst: 'goed', actie: null },
          zin: `Over VECOZO gaan de berichten van ${vsp.organisaties.join(', ')}.`,
        }
      : {
          ...{ naam, uitkomst: 'fout' },
          zin: `In STOPWIJZER_VSP_ORGANISATIES staat een organisatie die hier niet is aangemeld: ${onbekend.join(', ')}.`,
          actie: 'Meld haar aan, of haal haar uit de instelling. Tot dan start de dienst niet.',
        },
  ]
}
