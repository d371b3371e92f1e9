// SPDX-License-Identifier: EUPL-1.2
/** A person decides about tasks: approve, refuse, done, open again. */
import type { Keuze } from '@stopwijzer/keten'
import type { TAAKROUTES } from '@stopwijzer/koppelvlak'
import { DienstFout } from '../../fout.ts'
import { schrijfGebeurtenissen } from '../../opslag/gebeurtenissen.ts'
import { inZicht } from '../../opslag/transactie.ts'
import { isStoring } from '../../storing.ts'
import { type Daad, heropenTaak, mogelijkeDaden } from '../../taken/acties.ts'
import { leesTaak, type Taakregel } from '../../taken/zoeken.ts'
import { keurTaakGoedIn, wijsTaakAfIn } from '../../verwerking/taken.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan, Vraag } from '../vraag.ts'
import { alsInvoerbevinding } from './berichtvorm.ts'
import { blikOp, eisOpenTaak, eisTaak, metBotsing } from './taakrij.ts'
import { alsTaakregel, alsTaakuitkomst, gezienBij } from './taakvorm.ts'

type Besluiten = Pick<
  typeof TAAKROUTES,
  'taken.keurGoed' | 'taken.keurVeelGoed' | 'taken.wijsAf' | 'taken.rondAf' | 'taken.heropen'
>

export const besluiten: AfhandelaarsVan<Besluiten> = {
  'taken.keurGoed': async (vraag) => {
    const { toegang, omgeving, inhoud: keuze } = vraag
    return vraag.schrijf(besluit('keur_taak_goed', vraag.params.id), async (client) => {
      const rij = await eisOpenTaak(client, vraag)
      eisDaad(rij, 'keur-goed')
      eisKeuze(rij, keuze)
      const besloten = keurTaakGoedIn(client, toegang, omgeving, rij.id, gekozen(keuze))
      const uitkomst = await metBotsing(besloten)
      return { uit: { inhoud: alsTaakuitkomst(uitkomst) }, clienten: gezienBij([rij]) }
    })
  },

  'taken.keurVeelGoed': async (vraag) => {
    const gebeurtenis = { soort: 'keur_taken_goed', actie: 'U', objectSoort: 'taak' } as const
    return vraag.doe(gebeurtenis, async () => {
      const resultaten: Regeluitkomst[] = []
      const rijen: Taakregel[] = []
      for (const een of vraag.inhoud.taken) {
        const { rij, uitkomst } = await keurEenGoed(vraag, een)
        resultaten.push(uitkomst)
        if (rij !== null) rijen.push(rij)
      }
      return { uit: { inhoud: { resultaten } }, clienten: gezienBij(rijen) }
    })
  },

  'taken.wijsAf': async (vraag) => {
    const { toegang, omgeving } = vraag
    return vraag.schrijf(besluit('wijs_taak_af', vraag.params.id), async (client) => {
      const rij = await eisOpenTaak(client, vraag)
      eisDaad(rij, 'wijs-af')
      const besloten = wijsTaakAfIn(client, toegang, omgeving, rij.id, vraag.inhoud.reden)
      const uitkomst = await metBotsing(besloten)
      return { uit: { inhoud: alsTaakuitkomst(uitkomst) }, clienten: gezienBij([rij]) }
    })
  },

  'taken.rondAf': async (vraag) => {
    const { toegang, omgeving } = vraag
    const { toelichting } = vraag.inhoud
    const gebeurtenis = {
      ...besluit('rond_taak_af', vraag.params.id),
      ...(toelichting === undefined ? {} : { bijzonderheden: toelichting }),
    }
    return vraag.schrijf(gebeurtenis, async (client) => {
      const rij = await eisOpenTaak(client, vraag)
      eisDaad(rij, 'rond-af')
      const uitkomst = await metBotsing(keurTaakGoedIn(client, toegang, omgeving, rij.id, {}))
      return { uit: { inhoud: alsTaakuitkomst(uitkomst) }, clienten: gezienBij([rij]) }
    })
  },

  'taken.heropen': async (vraag) => {
    const { toegang } = vraag
    const gebeurtenis = {
      ...besluit('taak_heropenen', vraag.params.id),
      bijzonderheden: vraag.inhoud.reden,
    }
    return vraag.schrijf(gebeurtenis, async (client) => {
      const rij = await leesTaak(client, toegang, vraag.params.id, true)
      if (rij === null) throw new Probleem('NIET_GEVONDEN')
      vraag.eisVersie(rij.versie)
      eisDaad(rij, 'heropen')
      await heropenTaak(client, toegang, rij.id)
      const nieuw = await eisTaak(client, toegang, rij.id)
      const inhoud = alsTaakregel(nieuw, await blikOp(vraag, client, nieuw))
      const object = nieuw.taak.sleutel
      await schrijfGebeurtenissen(client, toegang, vraag.omgeving.tijdstip(), [
        { soort: 'taak', object, dossier: nieuw.dossier },
      ])
      return { uit: { inhoud, etag: nieuw.versie }, clienten: gezienBij([nieuw]) }
    })
  },
}

function besluit(soort: string, objectId: string) {
  return { soort, actie: 'U', objectSoort: 'taak', objectId } as const
}

const WOORDEN: Readonly<Record<Daad, string>> = {
  'keur-goed': 'goedkeuren',
  'wijs-af': 'afwijzen',
  'rond-af': 'afronden',
  heropen: 'heropenen',
}

function eisDaad(rij: Taakregel, daad: Daad): void {
  if (mogelijkeDaden(rij).includes(daad)) return
  throw new Probleem('TOESTAND_BOTST', [`Deze taak kunt u niet ${WOORDEN[daad]}.`])
}

type Taakkeuze = Vraag<'taken.keurGoed'>['inhoud']

/** The core takes no other end date than that of the stop; silently doing so would be a lie. */
function eisKeuze({ taak }: Taakregel, keuze: Taakkeuze): void {
  const { voorstel } = taak
  if (voorstel?.soort !== 'JW301') return
  const { einddatum, begindatum, redenBeeindiging } = keuze
  const anders = einddatum !== undefined && einddatum !== voorstel.einddatum
  if (anders || begindatum !== undefined || redenBeeindiging !== undefined) {
    throw new Probleem('TOESTAND_BOTST', [
      'Bij een JW301 kunt u alleen de reden van de wijziging kiezen. De einddatum volgt uit de stop.',
    ])
  }
}

/** Without the fields that were left out. */
function gekozen(keuze: Taakkeuze): Keuze {
  return Object.fromEntries(Object.entries(keuze).filter(([, waarde]) => waarde !== undefined))
}

type Veelvraag = Vraag<'taken.keurVeelGoed'>
type Regeluitkomst = {
  readonly id: string
  readonly uitkomst: 'akkoord' | 'geweigerd' | 'botst' | 'onbekend' | 'mislukt'
  readonly bevindingen: readonly ReturnType<typeof alsInvoerbevinding>[]
}

/** One of many, in a transaction of its own: what goes wrong here stops no other one. */
async function keurEenGoed(
  { toegang, omgeving }: Veelvraag,
  { id, versie, redenWijziging }: Veelvraag['inhoud']['taken'][number],
): Promise<{ readonly rij: Taakregel | null; readonly uitkomst: Regeluitkomst }> {
  const zonder = (uitkomst: Regeluitkomst['uitkomst']) => ({ id, uitkomst, bevindingen: [] })
  let gezien: Taakregel | null = null
  try {
    return await inZicht(toegang, async (client) => {
      const rij = await leesTaak(client, toegang, id)
      gezien = rij
      if (rij === null) return { rij, uitkomst: zonder('onbekend') }
      const kan = mogelijkeDaden(rij).includes('keur-goed') && rij.versie === versie
      if (!kan) return { rij, uitkomst: zonder('botst') }
      const keuze = redenWijziging === undefined ? {} : { redenWijziging }
      const { status, bevindingen } = await keurTaakGoedIn(client, toegang, omgeving, id, keuze)
      const uitkomst = status === 'akkoord' ? 'akkoord' : 'geweigerd'
      return { rij, uitkomst: { id, uitkomst, bevindingen: bevindingen.map(alsInvoerbevinding) } }
    })
  } catch (fout) {
    // Decided by somebody else between reading and locking.
    if (fout instanceof DienstFout && fout.code === 'TAAK_ONBEKEND') {
      return { rij: gezien, uitkomst: zonder('botst') }
    }
    if (isStoring(fout)) return { rij: gezien, uitkomst: zonder('mislukt') }
    throw fout
  }
}
