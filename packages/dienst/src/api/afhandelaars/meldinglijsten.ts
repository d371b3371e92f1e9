// SPDX-License-Identifier: EUPL-1.2
/** Many starts or stops from one spreadsheet: the form, the check beforehand, handing in. */
import type { Antwoord, MELDINGLIJSTROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { alsCsvlijst } from '../../bestanden/lijst.ts'
import { leesRijen, soortVan } from '../../inlezen/rijen.ts'
import { sjabloon, sjabloonExcel } from '../../inlezen/sjabloon.ts'
import { UITKOMSTKOLOMMEN, type Uitkomstregel } from '../../inlezen/uitkomst.ts'
import { maakMeldingenIn, type Verzendwijze } from '../../verwerking/maken.ts'
import { alsRijfout, leesLijst } from '../lijstbestand.ts'
import type { AfhandelaarsVan, Vraag } from '../vraag.ts'
import { alsMelduitkomst } from './meldvorm.ts'

type Uitkomst = Antwoord<'meldinglijsten.proef'>
type Rij = Uitkomst['rijen'][number]
type Gelezen = ReturnType<typeof leesRijen>
type Proefvraag = Vraag<'meldinglijsten.proef'> | Vraag<'meldinglijsten.proef-csv'>

export const meldinglijsten: AfhandelaarsVan<typeof MELDINGLIJSTROUTES> = {
  'meldinglijsten.csv': async ({ params: { soort } }) => ({
    inhoud: sjabloon(soort),
    bestandsnaam: `${soort}s.csv`,
  }),
  'meldinglijsten.excel': async ({ params: { soort } }) => ({
    inhoud: await sjabloonExcel(soort),
    bestandsnaam: `${soort}s.xlsx`,
  }),
  'meldinglijsten.proef': async (vraag) => ({ inhoud: await proef(vraag) }),
  'meldinglijsten.proef-csv': async (vraag) => ({
    inhoud: alsCsvlijst(UITKOMSTKOLOMMEN, (await proef(vraag)).rijen.flatMap(perFout)),
    bestandsnaam: `uitkomst-${vraag.params.soort}s.csv`,
  }),

  'meldinglijsten.maak': async (vraag) => {
    const gelezen = await lees(vraag)
    const { soort } = vraag.params
    const gebeurtenis = {
      soort: `meld_${soort}lijst`,
      actie: 'C',
      objectSoort: 'bericht',
    } as const
    return vraag.schrijf(gebeurtenis, async (client) => {
      const { inhoud, clienten } = await meld(client, vraag, gelezen, wijzeVan(vraag, gelezen))
      const { goed, fout, verstuurd } = inhoud
      const bijzonderheden = `${goed} goed, ${fout} fout, ${verstuurd} verstuurd`
      return { uit: { inhoud }, clienten, bij: { bijzonderheden } }
    })
  },
}

/** The same work as sending; nothing is written but who looked. */
async function proef(vraag: Proefvraag): Promise<Uitkomst> {
  const gelezen = await lees(vraag)
  const gebeurtenis = {
    soort: 'toets_meldinglijst',
    actie: 'R',
    objectSoort: 'toewijzing',
    veldgroepen: ['toestand', 'bericht'],
  } as const
  return vraag.lees(gebeurtenis, async (client) => {
    const { inhoud, clienten } = await meld(client, vraag, gelezen, 'proef')
    return { uit: inhoud, clienten }
  })
}

/** Before any transaction: reading an Excel file takes a process of its own. */
async function lees(vraag: Proefvraag | Vraag<'meldinglijsten.maak'>): Promise<Gelezen> {
  const { soort } = vraag.params
  return leesLijst(vraag.inhoud, soortVan(soort), (tabel) => leesRijen(tabel, soort))
}

function wijzeVan(vraag: Vraag<'meldinglijsten.maak'>, { fout }: Gelezen): Verzendwijze {
  if (vraag.query.goedeRijen === true) return 'goede'
  // A row that cannot be read is a row that fails: then nothing goes.
  return fout.length > 0 ? 'proef' : 'alles'
}

async function meld(
  client: pg.ClientBase,
  { toegang, omgeving }: Proefvraag | Vraag<'meldinglijsten.maak'>,
  { goed, fout }: Gelezen,
  wijze: Verzendwijze,
) {
  const opdrachten = goed.map(({ opdracht }) => opdracht)
  const gemaakt = await maakMeldingenIn(client, toegang, omgeving, opdrachten, wijze)
  const vandaag = omgeving.nu().slice(0, 10)
  const beoordeeld = gemaakt.uit.map(({ melding, berichtId }, i): Rij => {
    const { bevindingen, termijn } = alsMelduitkomst(melding, berichtId, vandaag)
    return {
      rij: goed[i]!.rij,
      toewijzingNummer: melding.toewijzingNummer,
      product: melding.product,
      gemeente: melding.gemeente,
      berichtsoort: melding.berichtsoort,
      goed: melding.goed,
      berichtId,
      uiterlijk: termijn?.uiterlijk ?? null,
      teLaat: termijn?.teLaat ?? null,
      fouten: bevindingen.map(({ veld, bevinding: { regel, boodschap, actie } }) => ({
        kolom: veld === null ? null : (KOLOM[veld] ?? null),
        regel,
        boodschap,
        actie,
      })),
      waarschuwingen: melding.waarschuwingen,
    }
  })
  const onleesbaar = fout.map((een): Rij => ({ ...LEEG, rij: een.rij, fouten: [alsRijfout(een)] }))
  const rijen = [...beoordeeld, ...onleesbaar].toSorted((a, b) => a.rij - b.rij)
  const aantal = (telt: (rij: Rij) => boolean) => rijen.filter(telt).length
  const inhoud: Uitkomst = {
    goed: aantal((rij) => rij.goed),
    fout: aantal((rij) => !rij.goed),
    verstuurd: aantal((rij) => rij.berichtId !== null),
    rijen,
  }
  const clienten = [
    ...gemaakt.uit.flatMap(({ dossier, melding }) =>
      dossier === null ? [] : [{ client: dossier, toewijzing: melding.toewijzingNummer }],
    ),
    ...gemaakt.clienten.map((een) => ({ client: een })),
  ]
  return { inhoud, clienten }
}

/** Column of the file by the field of a report. */
const KOLOM: Readonly<Record<string, string>> = {
  toewijzingNummer: 'Toewijzing',
  begindatum: 'Begindatum',
  einddatum: 'Einddatum',
  redenBeeindiging: 'Reden',
}

const LEEG = {
  toewijzingNummer: null,
  product: null,
  gemeente: null,
  berichtsoort: null,
  goed: false,
  berichtId: null,
  uiterlijk: null,
  teLaat: null,
  waarschuwingen: [],
} as const

/** A line per fault and per warning; a row without either has one line. */
function perFout(van: Rij): readonly Uitkomstregel[] {
  const { rij, toewijzingNummer, product, goed, uiterlijk, fouten, waarschuwingen } = van
  const basis = { rij, onderwerp: toewijzingNummer ?? product, uiterlijk }
  const leeg = { ...basis, kolom: null, regel: null, boodschap: null, actie: null }
  const regels = [
    ...fouten.map((fout) => ({ ...basis, uitkomst: 'fout', ...fout })),
    ...waarschuwingen.map((boodschap) => ({ ...leeg, uitkomst: 'let op', boodschap })),
  ]
  return regels.length > 0 ? regels : [{ ...leeg, uitkomst: goed ? 'goed' : 'fout' }]
}
