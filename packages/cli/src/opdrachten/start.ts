// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer start`: the service, until Ctrl-C. */
import { once } from 'node:events'
import { bewaakAnkers, DienstFout, maakLogboek } from '@stopwijzer/dienst'
import { leesApiConfiguratie, maakApi } from '@stopwijzer/dienst/api'
import { AFSLUIT } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstopties,
  stopsein,
  waarschuwSleutelbestand,
} from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'

interface Opties extends Dienstopties {
  readonly poort: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('start'))
    .description('Start de dienst: de databank en de API. Stop met Ctrl-C.')
    .option('--poort <nummer>', 'Poort op deze computer', '8307') as Opdracht
  opdracht.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: false, alsDienst: true }, async (dienst) => {
      const poort = leesPoort(opties.poort)
      const { sein, sluit } = stopsein()
      const configuratie = leesApiConfiguratie(process.env, poort)
      const logboek = maakLogboek()
      waarschuwSleutelbestand(dienst, logboek)
      // Nobody can log in yet: only what is public answers.
      const api = await maakApi({ dienst, logboek, configuratie, herken: async () => null })
      const geopend = await api.luister(poort)
      logboek.info('dienst gestart', { poort: geopend.poort })
      const ankers = bewaakAnkers(dienst.pool, dienst.omgeving, logboek)
      const adres = `http://localhost:${geopend.poort}`
      omgeving.praat(`Stopwijzer draait op ${adres}. Stop met Ctrl-C.`)
      omgeving.praat(`Is alles in orde? Kijk op ${adres}/gezondheid/gereed.`)
      if (!sein.aborted) await once(sein, 'abort')
      sluit()
      omgeving.praat('Stopwijzer stopt ...')
      await api.stop()
      await ankers.sluit()
      logboek.info('dienst gestopt')
      return AFSLUIT.goed
    }),
  )
  return opdracht.voorbeeld('stopwijzer start --gegevens gegevens')
}

export default maak

function leesPoort(tekst: string): number {
  const poort = /^[0-9]{1,5}$/.test(tekst) ? Number(tekst) : -1
  if (poort >= 0 && poort <= 65_535) return poort
  throw new DienstFout('INSTELLING_FOUT', ['--poort', 'Kies een nummer van 0 tot en met 65535.'])
}
