// SPDX-License-Identifier: EUPL-1.2
/** One code: what it means, what follows, what to do, with examples that were run. */

import type { Uitleg } from '@stopwijzer/ijw'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import type { Regelvoorbeeld } from '../../gegevens/regelpagina.ts'
import { type Uitlegbron, useUitleg } from '../../gegevens/useUitleg.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Laden, Toestand } from '../../kader/Toestand.tsx'
import { uitleg as t } from '../../teksten/nl/uitleg.ts'
import { alles } from './zoekUitleg.ts'

export function Eencode({ code }: { readonly code: string }) {
  const bron = useUitleg()
  const uitleg = bron?.uitlegger.uitleg(code)
  const kop = uitleg ?? alles.find((regel) => regel.code === code)
  const onbekend = bron !== undefined && uitleg === undefined
  return (
    <Pagina
      titel={onbekend ? t.onbekend.titel : kop ? `${kop.code} ${kop.titel}` : code}
      kruimels={[{ naar: '/uitleg', tekst: t.titel }]}
      bij={kop ? <Merkje>{t.soort[kop.soort]}</Merkje> : null}
    >
      {bron === undefined ? (
        <Laden />
      ) : uitleg === undefined ? (
        <Onbekend code={code} bron={bron} />
      ) : (
        <Inhoud uitleg={uitleg} bron={bron} />
      )}
    </Pagina>
  )
}

interface InhoudEigenschappen {
  readonly uitleg: Uitleg
  readonly bron: Uitlegbron
}

function Inhoud({ uitleg, bron }: InhoudEigenschappen) {
  const { zoStaatHet, goed, fout } = bron.voorbeeldenVan(uitleg)
  return (
    <div className="twee-kolommen">
      <div className="stapel">
        <Paneel titel={t.betekenis}>
          <p>{uitleg.betekenis}</p>
          {uitleg.gevolg === null ? null : <Alinea kop={t.gevolg} tekst={uitleg.gevolg} />}
          {uitleg.actie === null ? null : <Mededeling titel={t.doen}>{uitleg.actie}</Mededeling>}
        </Paneel>
        {zoStaatHet.length + goed.length + fout.length === 0 ? null : (
          <Paneel titel={t.voorbeeld}>
            {zoStaatHet.length === 0 ? null : (
              <div>
                <h3>{t.zoStaatHet}</h3>
                {zoStaatHet.map((xml) => (
                  <Fragment key={xml} xml={xml} />
                ))}
              </div>
            )}
            <Voorbeelden kop={t.fout} lijst={fout} />
            <Voorbeelden kop={t.goed} lijst={goed} />
          </Paneel>
        )}
        {uitleg.codes && uitleg.codes.length > 0 ? <Codes uitleg={uitleg} /> : null}
      </div>
      <Paneel titel={t.zieOok}>
        <Verwijzingen uitleg={uitleg} bron={bron} />
        <p className="zacht">{t.bron(uitleg.bron)}</p>
      </Paneel>
    </div>
  )
}

function Alinea({ kop, tekst }: { readonly kop: string; readonly tekst: string }) {
  return (
    <div>
      <h3>{kop}</h3>
      <p>{tekst}</p>
    </div>
  )
}

function Voorbeelden(props: { readonly kop: string; readonly lijst: readonly Regelvoorbeeld[] }) {
  const { kop, lijst } = props
  if (lijst.length === 0) return null
  return (
    <div className="stapel">
      <h3>{kop}</h3>
      {lijst.map(({ uitleg, bericht, xml, melding }) => (
        <figure key={`${uitleg}${xml}`} className="uitleg-voorbeeld">
          <figcaption>{uitleg.includes(bericht) ? uitleg : `${uitleg} (${bericht})`}</figcaption>
          <Fragment xml={xml} />
          {melding === null ? null : <p className="uitleg-melding">{melding}</p>}
        </figure>
      ))}
    </div>
  )
}

function Fragment({ xml }: { readonly xml: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a piece of a message is no set of fields
    <pre className="uitleg-xml" tabIndex={0} role="group" aria-label={t.voorbeeld}>
      <code>{xml}</code>
    </pre>
  )
}

function Verwijzingen({ uitleg, bron }: InhoudEigenschappen) {
  const namen = [
    ...new Set([
      ...(uitleg.retourcode === undefined ? [] : [uitleg.retourcode]),
      ...(uitleg.regels ?? []),
      ...(uitleg.berichten ?? []),
      ...uitleg.zieOok,
    ]),
  ]
  const gevonden = namen.flatMap((naam) => bron.uitlegger.uitleg(naam) ?? [])
  if (gevonden.length === 0) return <p>{t.nietsAnders}</p>
  return (
    <ul className="uitleg-lijst">
      {gevonden.map(({ code, titel }) => (
        <li key={code}>
          <Koppeling naar={`/uitleg/${code}`}>{code}</Koppeling> {titel}
        </li>
      ))}
    </ul>
  )
}

function Codes({ uitleg }: { readonly uitleg: Uitleg }) {
  const { code: lijst, codes = [] } = uitleg
  return (
    <Paneel titel={t.codes} strak>
      <Gegevenstabel
        naam={t.codes}
        dicht
        rijen={codes}
        sleutelVan={({ code }) => code}
        naarRij={({ code }) => `/uitleg/${lijst}/${code}`}
        kolommen={[
          { sleutel: 'code', kop: t.kolom.code, cel: ({ code }) => <code>{code}</code> },
          { sleutel: 'label', kop: t.kolom.titel, cel: ({ label }) => label },
          {
            sleutel: 'betekenis',
            kop: t.betekenis,
            cel: ({ betekenis }) => betekenis ?? '–',
          },
        ]}
      />
    </Paneel>
  )
}

function Onbekend({ code, bron }: { readonly code: string; readonly bron: Uitlegbron }) {
  const bedoeld = bron.uitlegger.bedoelt(code)
  return (
    <Toestand
      pictogram="zoek"
      titel={t.onbekend.kop(code.slice(0, 40))}
      tekst={bedoeld.length === 0 ? t.onbekend.zoek : t.onbekend.bedoelt}
      acties={bedoeld.map((een) => (
        <Koppeling key={een} naar={`/uitleg/${een}`} als="gewoon">
          {een}
        </Koppeling>
      ))}
    />
  )
}
