// SPDX-License-Identifier: EUPL-1.2
/** What was fetched and confirmed is read strictly and handed to the engine. */
import { lees } from '@stopwijzer/ijw'
import { routeVan } from '@stopwijzer/ijw/stuf'
import { ZipFout } from '../../bestanden/zipfout.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { meldAankomst } from '../../verwerking/dodebrief.ts'
import { type Aankomst, type Aankomstsoort, type Bezig, biedAan } from '../kern/aankomsten.ts'
import { uitLading } from './lading.ts'
import type { Vspsoort } from './metadata.ts'
import type { Vspstuurgegevens } from './opslaan.ts'

type Vspaankomst = Aankomst<Vspstuurgegevens, Vspsoort>

export const VSPAANKOMST: Aankomstsoort<Vspstuurgegevens, Vspsoort> = {
  kanaal: 'vsp',
  wie: 'VECOZO',
  vraagtAntwoord: (soort) => soort === 'heen',
  verwerk,
}

const REDENEN = {
  zip: 'zit niet als enige bestand in een goede zip',
  inhoud: 'voldoet niet aan het schema',
  'past-niet': 'is van een andere afzender of voor een andere ontvanger dan VECOZO aangaf',
} as const
type Reden = keyof typeof REDENEN

async function verwerk(verwerking: Bezig, rij: Vspaankomst): Promise<void> {
  const { toegang, omgeving } = verwerking
  const lading = toegang.versleuteling.ontsleutel('aankomst', rij.id, rij.inhoud)
  const bytes = await pakUit(lading)
  if (bytes === null) return wijsAf(toegang, omgeving, rij, 'zip')
  if (!past(toegang.organisatie, rij, bytes)) return wijsAf(toegang, omgeving, rij, 'past-niet')
  const naam = `${rij.stuurgegevens.referentienummer}.xml`
  const bruikbaar = await biedAan(verwerking, rij, naam, bytes)
  if (!bruikbaar) await wijsAf(toegang, omgeving, rij, 'inhoud')
}

async function pakUit(lading: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await uitLading(lading)
  } catch (fout) {
    if (fout instanceof ZipFout) return null
    throw fout
  }
}

/**
 * Are the parties in the payload those that VECOZO checked? Otherwise anybody could speak in
 * the name of a municipality. What cannot be read is left to the engine.
 */
function past(organisatie: string, { stuurgegevens }: Vspaankomst, bytes: Uint8Array): boolean {
  const gelezen = lees(bytes)
  if (!gelezen.goed) return true
  const { Afzender, Ontvanger } = gelezen.bericht.Header
  const route = routeVan(gelezen.bericht.berichtsoort, Afzender, Ontvanger)
  return route.van === stuurgegevens.zender.organisatie && route.naar === organisatie
}

/** VECOZO has no message that tells the sender: a person has to. */
async function wijsAf(
  toegang: Toegang,
  omgeving: Omgeving,
  { id, stuurgegevens }: Vspaankomst,
  reden: Reden,
): Promise<void> {
  const { referentienummer, zender } = stuurgegevens
  await alsMotor(toegang, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE aankomst SET staat = 'geweigerd', fout = $3, volgende = NULL
       WHERE organisatie = $1 AND id = $2 AND staat = 'nieuw'`,
      [toegang.organisatie, id, REDENEN[reden]],
    )
    if (rowCount !== 1) return
    await meldAankomst(client, toegang, omgeving, {
      ...{ id, soort: 'handmatig-beoordelen', ontvangen: null },
      toelichting: `Een bericht van ${zender.organisatie ?? 'een onbekende afzender'} over VECOZO is niet te gebruiken: het ${REDENEN[reden]} (Traceer ID ${referentienummer}). De afzender weet dit niet. Neem contact met hem op.`,
    })
  })
}
