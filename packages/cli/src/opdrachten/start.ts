// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer start`: the service, until Ctrl-C. */
import { once } from 'node:events'
import {
  bewaakAnkers,
  bewaakHerspelen,
  bewaakWebhooks,
  type Dienst,
  DienstFout,
  foutenBijStart,
  leesOmgeving,
  maakLogboek,
  type Waarden,
} from '@stopwijzer/dienst'
import {
  alsApiConfiguratie,
  alsToegangsconfiguratie,
  maakAanmelddienst,
  maakApi,
} from '@stopwijzer/dienst/api'
import { AFSLUIT, type Afsluitcode } from '../programma/fouten.ts'
import { openLijnen } from '../programma/lijnen.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstfouten,
  metDienstopties,
  openMetingen,
  stopsein,
  waarschuwSleutelbestand,
} from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'

interface Opties extends Dienstopties {
  readonly poort?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('start'))
    .description('Start de dienst: de databank en de API. Stop met Ctrl-C.')
    .option(
      '--poort <nummer>',
      'Poort op deze computer; anders STOPWIJZER_POORT, en anders 8307',
    ) as Opdracht
  opdracht.action((opties: Opties) =>
    metDienstfouten(omgeving, klaar, async () => {
      const waarden = leesWaarden(opties)
      let code: Afsluitcode = AFSLUIT.goed
      await metDienst(
        omgeving,
        (nieuw) => {
          code = nieuw
        },
        opties,
        { stilstaand: false, alsDienst: true },
        (dienst) => draai(omgeving, dienst, waarden),
      )
      return code
    }),
  )
  return opdracht.voorbeeld('stopwijzer start --gegevens gegevens')
}

export default maak

/** Before anything opens: a service that would be unsafe does not start at all. */
function leesWaarden(opties: Opties): Waarden {
  const gelezen = leesOmgeving(process.env)
  const waarden =
    opties.poort === undefined ? gelezen : { ...gelezen, poort: leesPoort(opties.poort) }
  const [fout] = foutenBijStart(waarden)
  if (fout !== undefined) throw fout
  return waarden
}

async function draai(omgeving: Omgeving, dienst: Dienst, waarden: Waarden): Promise<Afsluitcode> {
  const { sein } = stopsein()
  const configuratie = alsApiConfiguratie(waarden, waarden.poort)
  const logboek = maakLogboek(waarden.logniveau)
  waarschuwSleutelbestand(dienst, logboek)
  const { publiekAdres } = configuratie
  const regels = alsToegangsconfiguratie(waarden)
  const aanmelddienst = maakAanmelddienst(dienst, { logboek, publiekAdres, configuratie: regels })
  const api = await maakApi({ dienst, aanmelddienst, logboek, configuratie })
  const geopend = await api.luister(waarden.poort)
  logboek.info('dienst gestart', { poort: geopend.poort })
  const metingen = await openMetingen(dienst, waarden, logboek)
  const ankers = bewaakAnkers(dienst.pool, dienst.omgeving, logboek)
  const webhooks = bewaakWebhooks(dienst, logboek)
  const herspelen = bewaakHerspelen(dienst, logboek)
  const lijnen = await openLijnen(dienst, waarden, logboek)
  const schema = configuratie.tls === null ? 'http' : 'https'
  const adres = waarden.publiekAdres?.origin ?? `${schema}://localhost:${geopend.poort}`
  omgeving.praat(`Stopwijzer draait op ${adres}. Stop met Ctrl-C.`)
  omgeving.praat(`Is alles in orde? Kijk op ${adres}/gezondheid/gereed.`)
  if (!sein.aborted) await once(sein, 'abort')
  omgeving.praat('Stopwijzer stopt ...')
  await api.stop()
  await lijnen.sluit()
  await metingen?.sluit()
  await Promise.all([ankers.sluit(), webhooks.sluit(), herspelen.sluit()])
  logboek.info('dienst gestopt')
  return AFSLUIT.goed
}

function leesPoort(tekst: string): number {
  const poort = /^[0-9]{1,5}$/.test(tekst) ? Number(tekst) : -1
  if (poort >= 0 && poort <= 65_535) return poort
  throw new DienstFout('INSTELLING_FOUT', ['--poort', 'Kies een nummer van 0 tot en met 65535.'])
}
