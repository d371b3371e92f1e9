// SPDX-License-Identifier: EUPL-1.2
/** OP003: who may not know does not see a shielded client, in no list, count, action or error. */
import { describe, expect, test } from 'vitest'
import { bekijkToestanden } from '../../../packages/dienst/src/bekijken.ts'
import { DienstFout } from '../../../packages/dienst/src/fout.ts'
import { leesGevolgen } from '../../../packages/dienst/src/gevolgen/gevolgen.ts'
import { controleerAudit } from '../../../packages/dienst/src/opslag/auditcontrole.ts'
import type { Toegang } from '../../../packages/dienst/src/opslag/organisatie.ts'
import { leesToestanden } from '../../../packages/dienst/src/opslag/toestand.ts'
import { alsMotor } from '../../../packages/dienst/src/opslag/transactie.ts'
import { leesAfschermingen } from '../../../packages/dienst/src/veiligheid/afschermingen.ts'
import { noteerBekend } from '../../../packages/dienst/src/verwerking/bekend.ts'
import { leesCorrecties } from '../../../packages/dienst/src/verwerking/correctielijst.ts'
import { herspeel } from '../../../packages/dienst/src/verwerking/herspelen.ts'
import { maakMeldingen } from '../../../packages/dienst/src/verwerking/maken.ts'
import { keurTaakGoed } from '../../../packages/dienst/src/verwerking/taken.ts'
import { leesTermijnen } from '../../../packages/dienst/src/verwerking/termijnlijst.ts'
import { leesWachtrij } from '../../../packages/dienst/src/verwerking/wachtrij.ts'
import {
  geefOp,
  stuurAlsNieuw,
  stuurOpnieuw,
} from '../../../packages/dienst/src/verwerking/wachtrijacties.ts'
import { jw301, jw305, jw307, start, stop, twA } from '../../keten/berichten.ts'
import { BSN } from '../../keten/proefketen.ts'
import { klok, metRecht, REDEN, schermAf, takenMetRecht } from './afschermen.ts'
import { geef, maakToneel, taken, wijsToe, wissel } from './toneel.ts'

const toneel = maakToneel()
const NU = '2026-07-20'
const einde = () => jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')])

/** A start on both sides, and a second client with a toewijzing of its own. */
async function gestart(): Promise<void> {
  const { aanbieder, gemeente } = toneel
  await wijsToe(toneel)
  await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const ander = jw301('2026-01-14', [twA({ ToewijzingNummer: '400100' })], { bsn: '999996770' })
  await wissel(gemeente, aanbieder, ander, '2026-01-14')
}

/** Everything that lists clients, as text. */
async function lijsten(toegang: Toegang) {
  const omgeving = klok(NU)
  return {
    toestand: await leesToestanden(toegang, NU),
    termijnen: await leesTermijnen(toegang, NU),
    gevolgen: await leesGevolgen(toegang),
    wachtrij: await leesWachtrij(toegang, omgeving, true),
    correcties: await leesCorrecties(toegang, true),
    herspeel: await herspeel(toegang, omgeving, {}),
  }
}

async function foutVan(werk: Promise<unknown>): Promise<string> {
  const fout = await werk.then(
    () => null,
    (mis: unknown) => mis,
  )
  return fout instanceof DienstFout ? fout.code : `geen DienstFout: ${String(fout)}`
}

describe('lijsten', () => {
  test('zonder recht bestaat de cliënt niet; met recht staat alles er', async () => {
    await gestart()
    const { gemeente } = toneel
    await geef(gemeente, 'in', einde(), NU)
    const ervoor = await lijsten(gemeente.toegang)
    expect(ervoor.toestand.map((t) => t.toewijzingNummer)).toContain('300201')
    expect(ervoor.gevolgen).toHaveLength(1)
    expect(ervoor.wachtrij.length + ervoor.herspeel.bekeken).toBeGreaterThan(1)
    expect(await taken(gemeente)).toHaveLength(1)

    await schermAf(gemeente, NU)
    const zonder = await lijsten(gemeente.toegang)
    expect(zonder.toestand.map((t) => t.toewijzingNummer)).toEqual(['400100'])
    expect(zonder).toMatchObject({ termijnen: [], gevolgen: [], wachtrij: [], correcties: [] })
    expect(zonder.herspeel).toMatchObject({ bekeken: 0 })
    expect(await taken(gemeente)).toEqual([])

    const met = await lijsten(await metRecht(gemeente))
    expect({ ...met, wachtrij: [] }).toEqual({
      ...ervoor,
      // No message is due while the mark stands.
      toestand: ervoor.toestand.map((t) => ({ ...t, taken: [] })),
      wachtrij: [],
    })
    const merken = await bekijkToestanden(await metRecht(gemeente), klok(NU))
    expect(merken.map((t) => [t.toewijzingNummer, t.afgeschermd === true])).toEqual([
      ['300201', true],
      ['300202', true],
      ['300203', true],
      ['400100', false],
    ])
  })

  test('de wachtrij noemt met recht waarom iets wacht en wat er wel kan', async () => {
    await gestart()
    const { aanbieder } = toneel
    await geef(aanbieder, 'eigen', einde(), NU)
    await schermAf(aanbieder, NU)
    expect(await leesWachtrij(aanbieder.toegang, klok(NU), true)).toEqual([])
    const met = await metRecht(aanbieder)
    const [regel] = await leesWachtrij(met, klok(NU), true)
    expect(regel).toMatchObject({ staat: 'verzonden', berichtsoort: 'JW307' })
    expect(regel!.acties.map((a) => [a.actie, a.kan])).toEqual([
      ['opnieuw', false],
      ['opnieuw-als-nieuw', false],
      ['opgeven', false],
    ])
    for (const daad of [stuurOpnieuw, stuurAlsNieuw]) {
      expect(await foutVan(daad(met, klok(NU), regel!.id))).toBe('WACHTRIJ_KAN_NIET')
      expect(await foutVan(daad(aanbieder.toegang, klok(NU), regel!.id))).toBe('WACHTRIJ_ONBEKEND')
    }
    const opgeven = geefOp(aanbieder.toegang, klok(NU), regel!.id, 'x')
    expect(await foutVan(opgeven)).toBe('WACHTRIJ_ONBEKEND')
  })

  test('wie afgeschermd is, met wat er wacht en waarom', async () => {
    await gestart()
    const { gemeente } = toneel
    await schermAf(gemeente, '2026-07-19T08:30:00')
    await geef(gemeente, 'in', einde(), NU)
    const [een, ...meer] = await leesAfschermingen(gemeente.toegang, klok(NU))
    expect(meer).toEqual([])
    expect(een).toMatchObject({
      bsn: `****${BSN.slice(-4)}`,
      toewijzingen: ['300201', '300202', '300203'],
      sinds: '2026-07-19T08:30:00',
      reden: REDEN,
      vastgehouden: 1,
      wachtrij: 0,
      mislukt: 0,
      taken: [{ soort: 'afgeschermd-beoordelen', uiterlijk: '2026-07-23' }],
    })
    const audit = await alsMotor(gemeente.toegang, (client) =>
      client.query<{ soort: string; client: string | null; alles: string }>(
        `SELECT soort, client, a::text AS alles FROM audit a WHERE soort ~ 'afscherm|afgeschermd'
         ORDER BY volgnummer`,
      ),
    )
    const sleutel = gemeente.toegang.versleuteling.pseudoniem(BSN).toString('hex')
    expect(audit.rows.map((rij) => [rij.soort, rij.client])).toEqual([
      ['zet_afscherming', sleutel],
      ['bekijk_afschermingen', sleutel],
    ])
    for (const { alles } of audit.rows) {
      expect(alles).not.toContain(REDEN)
      expect(alles).not.toContain(BSN)
    }
    const heel = await alsMotor(gemeente.toegang, (client) => controleerAudit(client, '0363'))
    expect(heel.heel).toBe(true)
  })
})

describe('daden', () => {
  test('een melding, een correctie en een notitie: het nummer is niet bekend', async () => {
    await gestart()
    const { aanbieder, gemeente } = toneel
    await wissel(aanbieder, gemeente, einde(), NU)
    await schermAf(aanbieder, NU)
    const onbekend = async (nummer: string) => {
      const stopmelding = { einddatum: '2026-07-17', redenBeeindiging: '31' }
      const opdrachten = [
        { soort: 'stop', ...stopmelding },
        { soort: 'start', begindatum: '2026-07-20' },
        { soort: 'correctie', gewenst: { weg: true } },
      ] as const
      const uit = await maakMeldingen(
        aanbieder.toegang,
        klok(NU),
        opdrachten.map((opdracht) => ({ ...opdracht, toewijzingNummer: nummer })),
        'alles',
      )
      const notitie = { toewijzingNummer: nummer }
      const bezwaar = await noteerBekend(aanbieder.toegang, klok(NU), notitie, NU)
      const teksten = [...uit.flatMap((m) => m.bevindingen), bezwaar!].map((b) => b.boodschap)
      return teksten.map((tekst) => tekst.replace(nummer, 'N'))
    }
    // The very words for a number that never was.
    expect(await onbekend('300201')).toEqual(await onbekend('999999'))
    expect(await onbekend('300201')).toHaveLength(4)
  })

  test('met recht blijft een eigen bericht tegengehouden', async () => {
    await gestart()
    const { aanbieder } = toneel
    await schermAf(aanbieder, NU)
    const voor = aanbieder.bestanden('uit')
    const opdracht = {
      soort: 'stop',
      toewijzingNummer: '300201',
      einddatum: '2026-07-17',
      redenBeeindiging: '31',
    } as const
    const toegang = await metRecht(aanbieder)
    const [melding] = await maakMeldingen(toegang, klok(NU), [opdracht], 'alles')
    expect(melding).toMatchObject({ goed: false, verzonden: null })
    await aanbieder.draai(`${NU}T10:00:00`)
    expect(aanbieder.bestanden('uit')).toEqual(voor)
  })

  test('een taak die er al was: onbekend zonder recht, geweigerd met recht', async () => {
    await gestart()
    const { gemeente } = toneel
    await geef(gemeente, 'in', einde(), NU)
    const [sluiten] = await taken(gemeente, 'sluiten-toewijzing')
    // The task as it stood just before the mark.
    await schermAf(gemeente, NU)
    await toneel.db.beheer.query(`UPDATE taak SET status = 'open' WHERE id = $1`, [sluiten!.id])
    expect(await foutVan(keurTaakGoed(gemeente.toegang, klok(NU), sluiten!.id))).toBe(
      'TAAK_ONBEKEND',
    )
    const uitkomst = await keurTaakGoed(await metRecht(gemeente), klok(NU), sluiten!.id)
    expect(uitkomst).toMatchObject({ status: 'open', verzonden: [] })
    expect(uitkomst.bevindingen.map((b) => b.regel)).toEqual(['OP003'])
    expect(await takenMetRecht(gemeente)).toHaveLength(1)
  })

  test('een nummer van een afgeschermde cliënt is ook voor een ander niet vrij', async () => {
    await gestart()
    const { gemeente } = toneel
    await schermAf(gemeente, NU)
    const ander = jw301(NU, [twA({ Toewijzingsdatum: NU })], { bsn: '999990482' })
    const antwoord = await geef(gemeente, 'eigen', ander, NU)
    expect(antwoord).toMatchObject({ oordeel: 'geweigerd' })
    expect(antwoord.bevindingen.map((b) => b.regel)).toEqual(['TR332'])
  })

  test('een bericht dat niet te lezen is, blijft ook verborgen', async () => {
    await gestart()
    const { gemeente } = toneel
    await schermAf(gemeente, NU)
    const kapot = (bsn: string) =>
      `<?xml version="1.0"?><x:Bericht xmlns:x="urn:x"><x:Client><x:Bsn>${bsn}</x:Bsn></x:Client></x:Bericht>`
    for (const bsn of [BSN, '999996770']) {
      expect(await geef(gemeente, 'in', kapot(bsn), NU)).toMatchObject({ oordeel: 'geweigerd' })
    }
    const { rows } = await toneel.db.beheer.query<{ verborgen: boolean }>(
      `SELECT dossier IS NOT NULL AS verborgen FROM bericht WHERE status = 'geweigerd' ORDER BY vastgelegd`,
    )
    expect(rows.map((rij) => rij.verborgen)).toEqual([true, false])
  })
})
