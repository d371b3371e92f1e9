// SPDX-License-Identifier: EUPL-1.2
/** The self-check of a service and its organisations. */
import type { Dienst } from '../dienst.ts'
import { reden } from '../fout.ts'
import { alleOrganisaties } from '../opslag/organisatie.ts'
import { ggkcertificaat } from '../transport/ggk/gezondheid.ts'
import { certificaatcontrole } from '../transport/kern/certificaat.ts'
import { vspcontroles } from '../transport/vsp/gezondheid.ts'
import {
  audit,
  type Controle,
  claims,
  databank,
  gegevensmap,
  klok,
  mappen,
  postbusmap,
  schema,
  schijf,
  sleutel,
  sleutelbestand,
  wachtrijen,
} from './controles.ts'
import { opruimen, transacties } from './tabellen.ts'

const BIJ_HET_WEB = {
  gevolg: 'browsers en systemen weigeren de verbinding',
  daarna: 'start de dienst opnieuw',
}

/**
 * Runs every check; one that cannot run counts as failed and keeps the others from nothing.
 * With `alleen` of the organisations only that one.
 */
export async function onderzoek(
  dienst: Dienst,
  { alleen }: { readonly alleen?: string } = {},
): Promise<Controle[]> {
  const uit: Controle[] = []
  const doe = async (naam: string, werk: () => Promise<Controle | readonly Controle[]>) => {
    try {
      uit.push(...[await werk()].flat())
    } catch (mis) {
      const zin = `Deze controle is niet gelukt: ${reden(mis)}`
      uit.push({ naam, uitkomst: 'fout', zin, actie: 'Los dit op en probeer het opnieuw.' })
    }
  }
  await doe('databank', () => databank(dienst))
  await doe('schema', () => schema(dienst))
  await doe('opruimen', () => opruimen(dienst))
  await doe('transacties', () => transacties(dienst))
  await doe('klok', () => klok(dienst))
  await doe('gegevensmap', () => gegevensmap(dienst))
  await doe('sleutelbestand', () => sleutelbestand(dienst))
  if (dienst.configuratie.databaseUrl === undefined) {
    await doe('schijf', () => schijf('schijf', dienst.configuratie.gegevens))
  }
  const { webcertificaat: cert } = dienst.configuratie
  if (cert !== undefined) {
    const nu = Date.parse(dienst.omgeving.tijdstip())
    await doe('certificaat web', async () =>
      certificaatcontrole('certificaat web', 'van de webapplicatie', { cert }, nu, BIJ_HET_WEB),
    )
  }
  await doe('certificaat ggk', async () => ggkcertificaat(dienst) ?? [])
  await doe('certificaat vsp', () => vspcontroles(dienst))
  for (const code of await alleOrganisaties(dienst.pool)) {
    if (alleen !== undefined && code !== alleen) continue
    await doe(`sleutel ${code}`, () => sleutel(dienst, code))
    const map = await postbusmap(dienst, code)
    if (map !== null) {
      await doe(`mappen ${code}`, () => mappen(code, map))
      await doe(`schijf ${code}`, () => schijf(`schijf ${code}`, map))
      await doe(`onafgemaakt ${code}`, () => claims(dienst, code, map))
    }
    await doe(`wachtrijen ${code}`, () => wachtrijen(dienst, code))
    await doe(`logboek ${code}`, () => audit(dienst, code))
  }
  return uit
}
