// SPDX-License-Identifier: EUPL-1.2
/** The addresses that the service tells what changes: add, try, switch, look at, remove. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Menuknop } from '../../delen/Menu.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { tijdstip } from '../../teksten/opmaak.ts'
import { Toevoegen } from './Toevoegen.tsx'
import { useWebhookteksten } from './teksten.ts'
import '../sleutels/sleutels.css'

type Webhook = Antwoord<'webhooks.lijst'>['webhooks'][number]

export default function Webhooks() {
  const t = useTeksten()
  const w = useWebhookteksten()
  const lijst = useHaal('webhooks.lijst', {})
  const [nieuw, zetNieuw] = useState(false)
  const [weg, zetWeg] = useState<Webhook>()
  const wijzig = useWijzigingen()
  const fout = lijst.fout ?? wijzig.fout
  return (
    <Pagina
      titel={t.beheer.webhooks}
      inleiding={w.inleiding}
      acties={
        <Knop soort="hoofd" pictogram="plus" onPress={() => zetNieuw(true)}>
          {w.maak}
        </Knop>
      }
    >
      <Paneel strak titel={t.beheer.webhooks} acties={<Downloaden lijst="webhooks" filter={{}} />}>
        <Heletabel<Webhook>
          naam={t.beheer.webhooks}
          rijen={lijst.gegevens?.webhooks}
          sleutelVan={({ id }) => id}
          naarRij={({ id }) => `/beheer/webhooks/${id}`}
          bezig={lijst.bezig || wijzig.bezig}
          traag={lijst.traag}
          fout={fout ? <Foutvak fout={fout} opnieuw={lijst.opnieuw} /> : undefined}
          leeg={w.leeg}
          kolommen={[
            {
              sleutel: 'url',
              kop: w.kop.url,
              waarde: ({ url }) => url,
              cel: ({ url }) => <Adres url={url} />,
            },
            {
              sleutel: 'soorten',
              kop: w.kop.soorten,
              cel: ({ soorten }) =>
                soorten === null ? w.alle : soorten.map((soort) => w.soort[soort]).join(', '),
            },
            {
              sleutel: 'staat',
              kop: w.kop.staat,
              waarde: ({ staat }) => staat,
              cel: (rij) => <Staat webhook={rij} />,
            },
            { sleutel: 'fout', kop: w.kop.fout, cel: ({ laatsteFout }) => laatsteFout ?? '–' },
            {
              sleutel: 'wijzig',
              kop: w.kop.wijzig,
              cel: (rij) => (
                <Menuknop
                  klasse="knop knop-gewoon knop-klein"
                  voorlezen={w.wijzigVan(rij.url)}
                  knop={w.kop.wijzig}
                  delen={[
                    {
                      regels: [
                        {
                          sleutel: 'probeer',
                          tekst: w.probeer,
                          bijKeuze: () => void wijzig.probeer(rij.id),
                        },
                        {
                          sleutel: 'bekijk',
                          tekst: w.bekijk,
                          naar: `/beheer/webhooks/${rij.id}`,
                        },
                        {
                          sleutel: 'schakel',
                          tekst: rij.staat === 'aan' ? w.zetUit : w.zetAan,
                          bijKeuze: () => void wijzig.schakel(rij),
                        },
                        {
                          sleutel: 'verwijder',
                          tekst: w.verwijder,
                          gevaar: true,
                          bijKeuze: () => zetWeg(rij),
                        },
                      ],
                    },
                  ]}
                />
              ),
            },
          ]}
        />
      </Paneel>
      <Toevoegen open={nieuw} bijSluiten={() => zetNieuw(false)} />
      {weg ? <Verwijderen webhook={weg} bijSluiten={() => zetWeg(undefined)} /> : null}
    </Pagina>
  )
}

const OUD = ['webhooks.']

/** What is done from the menu at once, with its news in a toast. */
function useWijzigingen() {
  const w = useWebhookteksten()
  const meld = useMeld()
  const proef = useActie(
    (id: string, herhaalsleutel) =>
      client.vraag('webhooks.probeer', { params: { id }, herhaalsleutel }),
    OUD,
  )
  const schakelaar = useActie(
    ({ id, aan }: { readonly id: string; readonly aan: boolean }, herhaalsleutel) =>
      client.vraag(aan ? 'webhooks.zetAan' : 'webhooks.zetUit', {
        params: { id },
        herhaalsleutel,
      }),
    OUD,
  )
  return {
    bezig: proef.bezig || schakelaar.bezig,
    fout: proef.fout ?? schakelaar.fout,
    async probeer(id: string) {
      const uit = await proef.doe(id)
      if ('fout' in uit) return
      const { gelukt, status, fout } = uit.gelukt
      if (gelukt) meld('goed', w.proefGoed(String(status)))
      else meld('fout', w.proefMis(fout ?? String(status)))
    },
    async schakel({ id, staat }: Webhook) {
      const uit = await schakelaar.doe({ id, aan: staat !== 'aan' })
      if ('gelukt' in uit) meld('goed', uit.gelukt.staat === 'aan' ? w.isAan : w.isUit)
    },
  }
}

export const Adres = ({ url }: { readonly url: string }) => <span className="breekbaar">{url}</span>

function Staat({ webhook }: { readonly webhook: Webhook }) {
  const w = useWebhookteksten()
  const { staat, mislukSinds, volgendePoging } = webhook
  const kleur = { aan: 'goed', uit: 'neutraal', storing: 'fout' } as const
  const bij =
    staat === 'storing'
      ? w.storing
      : [
          mislukSinds === null ? '' : w.sinds(tijdstip(mislukSinds)),
          mislukSinds === null || volgendePoging === null
            ? ''
            : w.volgende(tijdstip(volgendePoging)),
        ]
          .filter((deel) => deel !== '')
          .join(', ')
  return (
    <div>
      <Merkje soort={staat === 'aan' && mislukSinds !== null ? 'letOp' : kleur[staat]}>
        {w.staat[staat]}
      </Merkje>
      {bij === '' ? null : <span className="onderregel">{bij}</span>}
    </div>
  )
}

function Verwijderen(props: { readonly webhook: Webhook; readonly bijSluiten: () => void }) {
  const { webhook, bijSluiten } = props
  const w = useWebhookteksten()
  const meld = useMeld()
  const actie = useActie(
    () => client.vraag('webhooks.verwijder', { params: { id: webhook.id } }),
    OUD,
  )
  return (
    <Bevestiging
      titel={w.verwijderVraag}
      open
      bijSluiten={bijSluiten}
      knop={w.verwijder}
      bezig={actie.bezig}
      fout={actie.fout}
      bijDoen={async () => {
        if ('fout' in (await actie.doe(undefined))) return
        meld('goed', w.verwijderd)
        bijSluiten()
      }}
    >
      <p className="breekbaar">{w.verwijderUitleg(webhook.url)}</p>
    </Bevestiging>
  )
}
