// SPDX-License-Identifier: EUPL-1.2
/**
 * The export for a person who asks what an organisation has about them (AVG, article 15):
 * everything, readable and as data, as a zip. The look is written down before anything
 * comes out (docs/adr/0154).
 */
import { Readable } from 'node:stream'
import { lees } from '@stopwijzer/ijw'
import { ZipFile } from 'yazl'
import type { Omgeving } from '../../omgeving.ts'
import { leesMetAudit } from '../../opslag/leesmetaudit.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { inZicht } from '../../opslag/transactie.ts'
import type { Clientkeuze } from '../../veiligheid/client.ts'
import { kiesBekende } from '../notities.ts'
import { berichtbladzijde, indexbladzijde } from './bladzijde.ts'
import { type Inzagebericht, type Inzagegegevens, leesBytes, verzamel } from './gegevens.ts'

export interface Inzage {
  /** The bytes of the zip; read to the end or destroy it. */
  readonly zip: NodeJS.ReadableStream
  readonly berichten: number
  /** The client is shielded (OP003): talk to the professional before anything is given. */
  readonly afgeschermd: boolean
}

/** Groups of fields that the export shows, for the audit log. */
const VELDGROEPEN = [
  ...['bsn', 'persoon', 'berichten', 'toewijzing', 'levering', 'taken', 'gevolgen'],
  ...['correcties', 'notities', 'logboek'],
]

/**
 * Gathers what there is about one client. Throws `CLIENT_NIETS` when there is nothing within
 * the view of the access, or a fault of the choice.
 */
export async function maakInzage(
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Clientkeuze,
  recht: string,
): Promise<Inzage> {
  const { pool, organisatie, wie, zicht } = toegang
  const gebeurtenis = {
    ...{ tijdstip: omgeving.tijdstip(), soort: 'geef_inzage', objectSoort: 'dossier' },
    ...{ veldgroepen: VELDGROEPEN, recht, relatie: 'eigen organisatie' },
    ...{ doel: 'inzagerecht (AVG, artikel 15)', verwerking: 'stopwijzer:inzage' },
  }
  const gegevens = await leesMetAudit(
    ...([pool, organisatie, wie, gebeurtenis] as const),
    async (client) => {
      const sleutel = await kiesBekende(client, toegang, keuze)
      const verzameld = await verzamel(client, toegang, sleutel, omgeving.nu())
      return { gegevens: verzameld, clienten: [{ client: sleutel }] }
    },
    zicht,
  )
  const { berichten, afgeschermd } = gegevens
  const zip = Readable.from(stukken(toegang, gegevens))
  return { zip, berichten: berichten.length, afgeschermd }
}

/** Begins when somebody reads, and ends with the fault when there is one. */
async function* stukken(toegang: Toegang, gegevens: Inzagegegevens): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const uit = zip.outputStream as Readable
  zip.on('error', (fout) => uit.destroy(fout as Error))
  vul(zip, toegang, gegevens)
  for await (const stuk of uit) yield stuk as Buffer
}

function vul(zip: ZipFile, toegang: Toegang, gegevens: Inzagegegevens): void {
  const mtime = new Date(`${gegevens.gemaakt}Z`)
  const namen = new Map(gegevens.berichten.map((een, i) => [een.id, naamVan(een, i)]))
  const paginas = new Map([...namen].map(([id, naam]) => [id, `berichten/${naam}.html`]))
  const tekst = (inhoud: string, naam: string) =>
    zip.addBuffer(Buffer.from(inhoud), naam, { mtime, mode: 0o100600 })
  tekst(indexbladzijde(gegevens, paginas), 'index.html')
  tekst(`${JSON.stringify(gegevens, null, 2)}\n`, 'gegevens.json')
  for (const kop of gegevens.berichten) {
    const naam = namen.get(kop.id)!
    // One at a time: of all messages together only the one in hand is in memory.
    let bytes: Promise<Uint8Array | null> | undefined
    const haal = () => {
      bytes ??= inZicht(toegang, (client) => leesBytes(client, toegang, kop))
      return bytes
    }
    const opties = { mtime, mode: 0o100600 }
    zip.addReadStreamLazy(`berichten/${naam}.xml`, opties, (klaar) =>
      stroom(
        haal().then((inhoud) => inhoud ?? Buffer.from('Dit bericht is intussen verwijderd.\n')),
        klaar,
      ),
    )
    zip.addReadStreamLazy(`berichten/${naam}.html`, opties, (klaar) => {
      const klare = haal().then((inhoud) => {
        bytes = undefined
        const gelezen = inhoud === null ? null : lees(inhoud)
        const bericht = gelezen?.goed ? gelezen.bericht : null
        return Buffer.from(berichtbladzijde(kop, bericht, `${naam}.xml`))
      })
      stroom(klare, klaar)
    })
  }
  zip.end()
}

function stroom(
  inhoud: Promise<Uint8Array>,
  klaar: (fout: unknown, stroom: NodeJS.ReadableStream) => void,
): void {
  inhoud.then(
    (bytes) => klaar(null, Readable.from([Buffer.from(bytes)])),
    (fout: unknown) => klaar(fout, Readable.from([])),
  )
}

/** Sorts by time and says what it is; nothing in it was chosen by somebody else. */
function naamVan({ berichtsoort }: Inzagebericht, plaats: number): string {
  return `${String(plaats + 1).padStart(3, '0')}-${berichtsoort ?? 'bericht'}`
}
