// SPDX-License-Identifier: EUPL-1.2
/**
 * The accounting after a run: everything sent is stored once at the other side,
 * judged once, answered by one return message that came home; the audit chain is
 * whole; the derived state is what the ledger says. Looks behind the service, as
 * the superuser of the database.
 */
import { BERICHTEN, type Berichtsoort, lees } from '@stopwijzer/ijw'
import { type Feit, feitenUit, leidAf } from '@stopwijzer/keten'
import type pg from 'pg'
import { controleerAudit } from '../../packages/dienst/src/opslag/auditcontrole.ts'
import type { Toegang } from '../../packages/dienst/src/opslag/organisatie.ts'
import { isRetour } from '../../packages/dienst/src/verwerking/werkitem.ts'

export interface Boekrij {
  readonly organisatie: string
  readonly id: string
  readonly herkomst: 'in' | 'eigen' | 'gemaakt'
  readonly berichtsoort: Berichtsoort | null
  readonly identificatie: string | null
  readonly afzender: string | null
  readonly ontvanger: string | null
  readonly status: string
  readonly overBericht: string | null
  /** Local day on which it was recorded. */
  readonly dag: string
  readonly bestandsnaam: string | null
}

export interface Boekhouding {
  /** Messages that were sent: own and made here, without those refused. */
  readonly verzonden: number
  /** Return messages that were made. */
  readonly retouren: number
  readonly goedgekeurd: number
  readonly afgekeurd: number
  /** Own messages that were not sent, with the reason in `fout/`. */
  readonly geweigerd: readonly Boekrij[]
  /** Deliveries under another name that were judged as a second use of an Identificatie. */
  readonly kopieen: number
  /** The same for return messages: they change nothing. */
  readonly retourkopieen: number
  readonly auditregels: number
  readonly dossiers: number
  readonly toewijzingen: number
  /** What does not add up; must be empty. */
  readonly afwijkingen: readonly string[]
  /** `gemeente|aanbieder|nummer` -> `levering toewijzing` per organisation. */
  readonly spiegels: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly rijen: readonly Boekrij[]
}

/** Closes the books over all organisations. `dag`: the day on which state is derived. */
export async function maakBoekOp(
  beheer: pg.ClientBase,
  toegangen: readonly Toegang[],
  dag: string,
): Promise<Boekhouding> {
  const { rows } = await beheer.query<Boekrij>(
    `SELECT b.organisatie, b.id, b.herkomst, b.berichtsoort, b.identificatie, b.afzender,
       b.ontvanger, b.status, b.over_bericht AS "overBericht",
       to_char(b.moment, 'YYYY-MM-DD') AS dag, u.bestandsnaam
     FROM bericht b LEFT JOIN uitgaand u ON u.organisatie = b.organisatie AND u.bericht = b.id
     ORDER BY b.vastgelegd, b.id`,
  )
  const afwijkingen: string[] = []
  const verkeer = telVerkeer(rows, afwijkingen)
  await toetsUitgaand(beheer, afwijkingen)
  let auditregels = 0
  let dossiers = 0
  let toewijzingen = 0
  const spiegels = new Map<string, Map<string, string>>()
  for (const toegang of toegangen) {
    const audit = await controleerAudit(beheer, toegang.organisatie)
    auditregels += audit.regels
    if (!audit.heel) afwijkingen.push(`audit van ${toegang.organisatie} breekt bij ${audit.breuk}`)
    const nagebouwd = await herbouw(beheer, toegang, dag)
    dossiers += nagebouwd.dossiers
    toewijzingen += nagebouwd.toestanden.size
    afwijkingen.push(...(await vergelijkToestand(beheer, toegang, nagebouwd.toestanden)))
    for (const [sleutel, waarde] of nagebouwd.toestanden) {
      const [, paar] = /^[^|]*\|(.*)$/.exec(sleutel)!
      const spiegel = spiegels.get(paar!) ?? new Map<string, string>()
      spiegels.set(paar!, spiegel.set(toegang.organisatie, waarde))
    }
  }
  for (const [sleutel, spiegel] of spiegels) {
    if (spiegel.size !== 2 || new Set(spiegel.values()).size !== 1) {
      const standen = [...spiegel].map(([org, stand]) => `${org}: ${stand}`).join('; ')
      afwijkingen.push(`spiegels van ${sleutel} verschillen (${standen})`)
    }
  }
  return { ...verkeer, auditregels, dossiers, toewijzingen, afwijkingen, spiegels, rijen: rows }
}

/** Every message sent against what the other side stored, judged and answered. */
function telVerkeer(rijen: readonly Boekrij[], afwijkingen: string[]) {
  const ontvangen = groepeer(
    rijen.filter((r) => r.herkomst === 'in' && r.status !== 'geweigerd'),
    (r) => `${r.organisatie} ${kenmerk(r)}`,
  )
  const antwoorden = groepeer(
    rijen.filter((r) => r.herkomst === 'gemaakt' && r.overBericht !== null),
    (r) => `${r.organisatie} ${r.overBericht}`,
  )
  const thuis = groepeer(
    rijen.filter((r) => r.herkomst === 'in' && r.overBericht !== null),
    (r) => `${r.organisatie} ${kenmerk(r)}`,
  )
  for (const r of rijen) {
    if (['vastgehouden', 'quarantaine'].includes(r.status)) {
      afwijkingen.push(`${naam(r)} bij ${r.organisatie} staat nog op ${r.status}`)
    }
    if (r.herkomst === 'in' && r.status === 'geweigerd') {
      afwijkingen.push(`${naam(r)} is geweigerd door ${r.organisatie}`)
    }
  }
  const telling = {
    verzonden: 0,
    retouren: 0,
    goedgekeurd: 0,
    afgekeurd: 0,
    kopieen: 0,
    retourkopieen: 0,
  }
  const heen = rijen.filter(
    (r) => r.herkomst !== 'in' && r.status !== 'geweigerd' && !isAntwoord(r),
  )
  for (const r of heen) {
    telling.verzonden++
    if (r.status === 'goedgekeurd') telling.goedgekeurd++
    else if (r.status === 'afgekeurd') telling.afgekeurd++
    const daar = ontvangen.get(`${r.ontvanger} ${kenmerk(r)}`) ?? []
    if (daar.length === 0) afwijkingen.push(`${naam(r)} is nooit opgeslagen bij ${r.ontvanger}`)
    for (const [i, stuk] of daar.entries()) {
      if (i === 0 && stuk.status !== r.status) {
        afwijkingen.push(`${naam(r)}: afzender zegt ${r.status}, ontvanger ${stuk.status}`)
      }
      if (i > 0) telling.kopieen++
      if (i > 0 && stuk.status !== 'afgekeurd') {
        afwijkingen.push(`${naam(r)} is ${i + 1} keer ${stuk.status} door ${stuk.organisatie}`)
      }
      const retour = antwoorden.get(`${stuk.organisatie} ${stuk.id}`) ?? []
      telling.retouren += retour.length
      if (retour.length !== 1) {
        afwijkingen.push(`op ${naam(r)} zijn ${retour.length} retourberichten gemaakt`)
      }
      const terug = retour.flatMap((t) => thuis.get(`${r.organisatie} ${kenmerk(t)}`) ?? [])
      if (terug.length === 0) afwijkingen.push(`het retourbericht op ${naam(r)} kwam niet thuis`)
      else telling.retourkopieen += terug.length - 1
      if (terug.some((t) => t.overBericht !== r.id)) {
        afwijkingen.push(`het retourbericht op ${naam(r)} is bij een ander bericht gelegd`)
      }
    }
  }
  return { ...telling, geweigerd: rijen.filter((r) => r.status === 'geweigerd') }
}

async function toetsUitgaand(beheer: pg.ClientBase, afwijkingen: string[]): Promise<void> {
  const { rows } = await beheer.query<{ bestandsnaam: string }>(
    'SELECT bestandsnaam FROM uitgaand WHERE gepubliceerd IS NULL',
  )
  for (const { bestandsnaam } of rows) afwijkingen.push(`${bestandsnaam} is niet gepubliceerd`)
}

/** State made again from the raw messages in the ledger and the verdicts on them. */
async function herbouw(
  beheer: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  dag: string,
) {
  const { rows } = await beheer.query<{
    id: string
    herkomst: string
    dossier: Buffer
    status: string
    moment: string
    inhoud: Buffer
  }>(
    `SELECT id, herkomst, dossier, status, inhoud, to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment
     FROM bericht WHERE organisatie = $1 AND dossier IS NOT NULL ORDER BY vastgelegd, id`,
    [organisatie],
  )
  const dossiers = new Map<string, { bsn: string; feiten: Feit[] }>()
  for (const rij of rows) {
    const gelezen = lees(versleuteling.ontsleutel('bericht.inhoud', rij.id, rij.inhoud))
    if (!gelezen.goed) throw new Error(`bericht ${rij.id} in het grootboek is niet te lezen`)
    const { bericht } = gelezen
    if (isRetour(bericht)) continue
    const hex = rij.dossier.toString('hex')
    const dossier = dossiers.get(hex) ?? { bsn: bericht.Client.Bsn, feiten: [] }
    dossiers.set(hex, dossier)
    const herkomst = {
      berichtId: rij.id,
      berichtsoort: bericht.berichtsoort,
      identificatie: bericht.Header.BerichtIdentificatie.Identificatie,
      dagtekening: bericht.Header.BerichtIdentificatie.Dagtekening,
      moment: rij.moment,
      richting: rij.herkomst === 'in' ? ('ontvangen' as const) : ('verzonden' as const),
    }
    dossier.feiten.push(...feitenUit(bericht, herkomst))
    if (rij.status === 'goedgekeurd' || rij.status === 'afgekeurd') {
      const door = rij.herkomst === 'in' ? ('zelf' as const) : ('retourbericht' as const)
      const { status: uitkomst, id: overBerichtId } = rij
      dossier.feiten.push({ soort: 'oordeel', overBerichtId, uitkomst, door, herkomst })
    }
  }
  const toestanden = new Map<string, string>()
  for (const [hex, dossier] of dossiers) {
    for (const t of leidAf(dossier, dag)) {
      const status = t.toewijzing === 'VERLOPEN' ? 'OPEN' : t.toewijzing
      const nummer = t.toewijzingNummer ?? ''
      toestanden.set(`${hex}|${t.gemeente}|${t.aanbieder}|${nummer}`, `${t.levering} ${status}`)
    }
  }
  return { dossiers: dossiers.size, toestanden }
}

async function vergelijkToestand(
  beheer: pg.ClientBase,
  { organisatie }: Toegang,
  nagebouwd: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { rows } = await beheer.query<{ sleutel: string; stand: string }>(
    `SELECT encode(dossier, 'hex') || '|' || gemeente || '|' || aanbieder || '|' || toewijzing_nummer
       AS sleutel, levering || ' ' || toewijzing AS stand FROM toestand WHERE organisatie = $1`,
    [organisatie],
  )
  const opgeslagen = new Map(rows.map((rij) => [rij.sleutel, rij.stand]))
  const alle = new Set([...opgeslagen.keys(), ...nagebouwd.keys()])
  return [...alle]
    .filter((sleutel) => opgeslagen.get(sleutel) !== nagebouwd.get(sleutel))
    .map(
      (sleutel) =>
        `toestand bij ${organisatie} van ${sleutel.slice(sleutel.indexOf('|') + 1)}: opgeslagen ${opgeslagen.get(sleutel)}, nagebouwd ${nagebouwd.get(sleutel)}`,
    )
}

function isAntwoord({ berichtsoort }: Boekrij): boolean {
  return berichtsoort === null || BERICHTEN[berichtsoort].heen !== null
}

function kenmerk(r: Boekrij): string {
  return `${r.berichtsoort}|${r.afzender}|${r.identificatie}`
}

function naam(r: Boekrij): string {
  return `${r.berichtsoort} ${r.identificatie} van ${r.afzender}`
}

function groepeer(rijen: readonly Boekrij[], op: (rij: Boekrij) => string): Map<string, Boekrij[]> {
  const uit = new Map<string, Boekrij[]>()
  for (const rij of rijen) {
    const groep = uit.get(op(rij))
    if (groep === undefined) uit.set(op(rij), [rij])
    else groep.push(rij)
  }
  return uit
}
