// SPDX-License-Identifier: EUPL-1.2
/** Tasks in the shapes of the contract. */
import { aanleidingVan, leidAf, type Voorstel } from '@stopwijzer/keten'
import type { Antwoord } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { werkdagenOver } from '../../dossiers/werkdagen.ts'
import { leesDossiers, type OpgeslagenDossier } from '../../opslag/lezen.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { mogelijkeDaden } from '../../taken/acties.ts'
import type { Identiteit, Taakregel } from '../../taken/zoeken.ts'
import { productTekst } from '../../verwerking/stapuitleg.ts'
import type { Taakuitkomst } from '../../verwerking/taken.ts'
import { alsInvoerbevinding } from './berichtvorm.ts'
import { alsPersoon } from './dossiervorm.ts'

type Regel = Antwoord<'taken.lijst'>['resultaten'][number]
type Detail = Antwoord<'taken.lees'>
export type Clienten = ReadonlyMap<string, OpgeslagenDossier>

/** The other has to act: his days are counted as generously as the law does. */
const WACHT_OP_ANDER: readonly Regel['soort'][] = ['stop-ontbreekt', 'retour-ontbreekt']

/** What a row is shown with: whose data, who asks, and the day. */
export interface Blik {
  readonly clienten: Clienten
  readonly wie: Identiteit
  readonly vandaag: string
}

/** The clients of these tasks, by search hash (hex). */
export function clientenVan(
  client: pg.ClientBase,
  toegang: Toegang,
  rijen: readonly Taakregel[],
): Promise<Clienten> {
  const sleutels = new Map(
    rijen.flatMap(({ dossier }) => (dossier === null ? [] : [[dossier.toString('hex'), dossier]])),
  )
  return leesDossiers(client, toegang, [...sleutels.values()])
}

export function alsTaakregel(rij: Taakregel, { clienten, wie, vandaag }: Blik): Regel {
  const { taak, toegewezen } = rij
  const opgeslagen = rij.dossier && clienten.get(rij.dossier.toString('hex'))
  return {
    id: rij.id,
    soort: taak.soort,
    status: rij.status,
    uiterlijk: taak.uiterlijk,
    teLaat: rij.status === 'open' && taak.uiterlijk !== null && taak.uiterlijk < vandaag,
    werkdagenOver:
      rij.status === 'open'
        ? werkdagenOver(vandaag, taak.uiterlijk, WACHT_OP_ANDER.includes(taak.soort))
        : null,
    gemeente: rij.gemeente,
    aanbieder: rij.aanbieder,
    toewijzingNummer: taak.toewijzingNummer,
    toewijzingId: rij.toewijzingId,
    client: opgeslagen ? alsPersoon(opgeslagen) : null,
    berichtId: rij.berichtId,
    gevolgId: rij.gevolgId,
    toelichting: taak.toelichting,
    sluiting: opgeslagen ? alsSluiting(rij, opgeslagen, vandaag) : null,
    toegewezenAan: toegewezen && {
      naam: toegewezen.naam,
      mij: toegewezen.iss === wie.iss && toegewezen.sub === wie.sub,
    },
    uitgesteldTot: rij.uitgesteldTot,
    mogelijk: mogelijkeDaden(rij),
    aangemaakt: rij.aangemaakt,
    afgehandeld: rij.afgehandeld,
    versie: rij.versie,
  }
}

function alsSluiting(
  { taak }: Taakregel,
  { dossier }: OpgeslagenDossier,
  vandaag: string,
): Regel['sluiting'] {
  const { voorstel } = taak
  if (voorstel?.soort !== 'JW301') return null
  const aanleiding = aanleidingVan(taak, leidAf(dossier, vandaag))
  if (aanleiding === null) return null
  const { stop, versie, overleg, uitleg } = aanleiding
  const { doel, einddatum, redenWijziging, mogelijkeRedenen } = voorstel
  return {
    doel,
    einddatum,
    redenWijziging,
    mogelijkeRedenen,
    overleg,
    uitleg,
    stop: stop && {
      berichtId: stop.herkomst.berichtId,
      begindatum: stop.begindatum,
      einddatum: stop.einddatum,
      redenBeeindiging: stop.redenBeeindiging,
      gemeldOp: stop.herkomst.moment.slice(0, 10),
    },
    toewijzing: versie && {
      product: productTekst(versie.product),
      ingangsdatum: versie.ingangsdatum,
      einddatum: versie.einddatum,
    },
  }
}

export function alsTaakdetail(
  rij: Taakregel,
  blik: Blik,
  besluit: Detail['besluit'] = null,
): Detail {
  return {
    ...alsTaakregel(rij, blik),
    voorstel: rij.taak.voorstel && alsVoorstel(rij.taak.voorstel),
    uitstelreden: rij.uitstelreden,
    besluit,
  }
}

function alsVoorstel(voorstel: Voorstel): NonNullable<Detail['voorstel']> {
  switch (voorstel.soort) {
    case 'JW301':
      return { ...voorstel }
    case 'herstel':
      // The message itself has a BSN in it; it is there under its id.
      return { soort: voorstel.soort, berichtId: voorstel.berichtId, codes: voorstel.codes }
    default:
      return { ...voorstel, product: productTekst(voorstel.product) }
  }
}

export function alsTaakuitkomst(uitkomst: Taakuitkomst): Antwoord<'taken.keurGoed'> {
  const { id, status, verzonden, bevindingen } = uitkomst
  return {
    id,
    status,
    verstuurd: verzonden.length,
    bevindingen: bevindingen.map(alsInvoerbevinding),
  }
}

/** For the audit log. */
export function gezienBij(rijen: readonly Pick<Taakregel, 'dossier' | 'taak'>[]) {
  return rijen.flatMap(({ dossier, taak }) =>
    dossier === null ? [] : [{ client: dossier, toewijzing: taak.toewijzingNummer }],
  )
}
