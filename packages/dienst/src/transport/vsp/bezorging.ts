// SPDX-License-Identifier: EUPL-1.2
/** Asks VECOZO what became of the messages that it took, until that is settled. */
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { wijsBerichtAf } from '../kern/afwijzing.ts'
import { meldAanZekering, weigeringInWoorden } from '../kern/verzenden.ts'
import { VRAAGDAGEN } from '../kern/zendingen.ts'
import { type Berichtstatus, leesJson, leesStatus } from './antwoorden.ts'
import { oordeelMislukt } from './oordeel.ts'
import { duidStatus, volgendeVraag } from './status.ts'
import type { Vspvervoer } from './verzenden.ts'

/** Questions in one round; the rest comes in the next one. */
const GREEP = 50

interface Rij {
  readonly id: string
  readonly bericht: string
  readonly referentienummer: string
  readonly aanvaard: Date
  readonly bezorgstatus: string | null
}

export async function volgBezorging(toegang: Toegang, vervoer: Vspvervoer): Promise<void> {
  const { client, omgeving, leeszekering, logboek } = vervoer
  for (const rij of await leesTeVragen(toegang, omgeving.tijdstip())) {
    const nu = Date.parse(omgeving.tijdstip())
    if (!leeszekering.magNu(nu)) return
    const antwoord = await client().status(rij.referentienummer)
    const mislukt =
      'soort' in antwoord ? antwoord : antwoord.status === 200 ? null : oordeelMislukt(antwoord)
    if (mislukt !== null) {
      // The next one would learn the same; the fuse says when to try again.
      meldAanZekering(leeszekering, mislukt, nu)
      logboek.waarschuwing('status bij VECOZO niet gelezen', { bericht: rij.bericht })
      await stelUit(toegang, vervoer, rij, rij.bezorgstatus)
      return
    }
    meldAanZekering(leeszekering, { soort: 'aanvaard' }, nu)
    const { bytes } = antwoord as { readonly bytes: Uint8Array }
    const status = leesStatus(leesJson(bytes), rij.referentienummer)
    await verwerk(toegang, vervoer, rij, status)
  }
}

async function leesTeVragen(toegang: Toegang, nu: string): Promise<Rij[]> {
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<Rij>(
      `SELECT id, bericht, referentienummer, aanvaard, bezorgstatus FROM zending
       WHERE organisatie = $1 AND kanaal = 'vsp' AND staat = 'aanvaard'
         AND (volgende IS NULL OR volgende <= $2)
         AND aanvaard > $2::timestamptz - interval '${VRAAGDAGEN} days'
       ORDER BY volgende NULLS FIRST, id LIMIT ${GREEP}`,
      [toegang.organisatie, nu],
    )
    return rows
  })
}

async function verwerk(
  toegang: Toegang,
  vervoer: Vspvervoer,
  rij: Rij,
  gelezen: Berichtstatus | null,
): Promise<void> {
  const { omgeving, logboek } = vervoer
  const { organisatie } = toegang
  if (gelezen === null) return stelUit(toegang, vervoer, rij, rij.bezorgstatus)
  const { einde, bekend } = duidStatus(gelezen.status)
  if (!bekend && gelezen.status !== rij.bezorgstatus) {
    logboek.waarschuwing('onbekende status bij VECOZO', { organisatie, bericht: rij.bericht })
  }
  if (einde === null) return stelUit(toegang, vervoer, rij, gelezen.status)
  if (einde === 'bezorgd') {
    await zet(toegang, rij.id, 'bezorgd', gelezen.status, null)
    return
  }
  const [eerste] = gelezen.meldingen
  const code = eerste?.code ?? gelezen.status
  const toelichting = gelezen.meldingen
    .map((melding) => `${melding.code} ${melding.omschrijving}`.trim())
    .join('; ')
    .slice(0, 800)
  const dag = omgeving.nu().slice(0, 10)
  const waarom =
    eerste === undefined
      ? `VECOZO heeft het niet bezorgd (${gelezen.status}), zonder reden. Vraag VECOZO ernaar.`
      : weigeringInWoorden('VECOZO', 'VECOZO', code, dag, toelichting)
  logboek.fout('VECOZO wijst een bericht af', { organisatie, bericht: rij.bericht, code })
  await alsMotor(toegang, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE zending SET staat = 'afgewezen', bezorgstatus = $3, code = $4, plek = 'client', volgende = NULL
       WHERE organisatie = $1 AND id = $2 AND staat = 'aanvaard'`,
      [organisatie, rij.id, gelezen.status, code],
    )
    if (rowCount === 1) await wijsBerichtAf(client, toegang, omgeving, rij.bericht, waarom)
  })
}

async function zet(
  toegang: Toegang,
  id: string,
  staat: 'aanvaard' | 'bezorgd',
  status: string | null,
  volgende: string | null,
): Promise<void> {
  await alsMotor(toegang, (client) =>
    client.query(
      `UPDATE zending SET staat = $3, bezorgstatus = $4, volgende = $5
       WHERE organisatie = $1 AND id = $2 AND staat = 'aanvaard'`,
      [toegang.organisatie, id, staat, status, volgende],
    ),
  )
}

function stelUit(
  toegang: Toegang,
  { omgeving, configuratie }: Vspvervoer,
  { id, aanvaard }: Rij,
  status: string | null,
): Promise<void> {
  const nu = Date.parse(omgeving.tijdstip())
  const ms = volgendeVraag(aanvaard.getTime(), nu, configuratie.kijkSeconden * 1000)
  return zet(toegang, id, 'aanvaard', status, new Date(ms).toISOString())
}
