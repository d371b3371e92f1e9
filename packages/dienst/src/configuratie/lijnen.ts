// SPDX-License-Identifier: EUPL-1.2
/** A line needs all its parts; half of them would leave messages waiting in silence. */
import { DienstFout } from '../fout.ts'
import { UITGAAND } from '../transport/vsp/configuratie.ts'
import type { Waarden } from './schema.ts'
import { pemGoed } from './soorten.ts'

export function foutenBijGgk(waarden: Partial<Waarden>): DienstFout[] {
  if ((waarden.ggkOrganisaties?.length ?? 0) === 0) return []
  const { ggkCertificaat: cert, ggkSleutel: key, ggkCa: ca, ggkKeten, ggkAfzenders } = waarden
  return [
    ...ontbrekende('Bij STOPWIJZER_GGK_ORGANISATIES hoort ook deze.', {
      STOPWIJZER_GGK_KETEN: ggkKeten,
      STOPWIJZER_GGK_CERTIFICAAT_FILE: cert,
      STOPWIJZER_GGK_SLEUTEL_FILE: key,
      STOPWIJZER_GGK_CA_FILE: ca,
      STOPWIJZER_GGK_AFZENDERS: gevuld(ggkAfzenders),
    }),
    ...paar('STOPWIJZER_GGK_SLEUTEL_FILE', cert, key),
  ]
}

/** Nothing of it is guessed: VECOZO tells its customers what these are. */
export function foutenBijVsp(waarden: Partial<Waarden>): DienstFout[] {
  if (waarden.vsp !== 'aan') return []
  const { vspCertificaat: cert, vspSleutel: key, vspStromen = {} } = waarden
  const zonder = UITGAAND.filter((soort) => vspStromen[soort] === undefined)
  const stromen =
    zonder.length === 0
      ? []
      : [
          new DienstFout('INSTELLING_ONTBREEKT', [
            'STOPWIJZER_VSP_STROMEN',
            `Zet erin hoe een ${zonder.join(', een ')} moet gaan: soort=type|subtype|versie|actie|zip. VECOZO geeft u de waarden.`,
          ]),
        ]
  return [
    ...ontbrekende('Bij STOPWIJZER_VSP=aan hoort ook deze.', {
      STOPWIJZER_VSP_ORGANISATIES: gevuld(waarden.vspOrganisaties),
      STOPWIJZER_VSP_VERSTUREN: waarden.vspVersturen,
      STOPWIJZER_VSP_OPHALEN: waarden.vspOphalen,
      STOPWIJZER_VSP_STATUS: waarden.vspStatus,
      STOPWIJZER_VSP_CERTIFICAAT_FILE: cert,
      STOPWIJZER_VSP_SLEUTEL_FILE: key,
      STOPWIJZER_VSP_CA_FILE: waarden.vspCa,
      STOPWIJZER_VSP_ROL: waarden.vspRol,
      STOPWIJZER_VSP_ROL_GEMEENTE: waarden.vspRolGemeente,
    }),
    ...stromen,
    ...paar('STOPWIJZER_VSP_SLEUTEL_FILE', cert, key),
  ]
}

function gevuld<T>(lijst: readonly T[] | undefined): readonly T[] | undefined {
  return lijst?.length === 0 ? undefined : lijst
}

function ontbrekende(waarom: string, nodig: Readonly<Record<string, unknown>>): DienstFout[] {
  return Object.entries(nodig)
    .filter(([, waarde]) => waarde === undefined)
    .map(([naam]) => new DienstFout('INSTELLING_ONTBREEKT', [naam, waarom]))
}

function paar(naam: string, cert: string | undefined, key: string | undefined): DienstFout[] {
  if (cert === undefined || key === undefined || pemGoed({ cert, key })) return []
  return [new DienstFout('INSTELLING_FOUT', [naam, 'De sleutel hoort niet bij het certificaat.'])]
}
