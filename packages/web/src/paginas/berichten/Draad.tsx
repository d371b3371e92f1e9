// SPDX-License-Identifier: EUPL-1.2
/** Heen and retour together, in the order in which they went, and what else was said about it. */

import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { type Gebeurtenis, Tijdlijn } from '../../delen/Tijdlijn.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { berichten } from '../../teksten/nl/berichten.ts'
import { type Bericht, Berichtstatus, berichtnaam } from './Berichtnaam.tsx'

export function Draad({ id }: { readonly id: string }) {
  const t = berichten
  const { gegevens, fout, traag, opnieuw } = useHaal('berichten.draad', { params: { id } })
  if (gegevens === undefined)
    return (
      <Paneel titel={t.draad}>
        {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : <Laden traag={traag} />}
      </Paneel>
    )
  const { draad, eromheen } = gegevens
  const punt = (bericht: Bericht) => puntVan(bericht, id, draad, t)
  return (
    <div className="gelijke-kolommen">
      <Paneel titel={t.draad}>
        <Tijdlijn naam={t.draad} gebeurtenissen={draad.map(punt)} />
        {draad.length === 1 ? <p className="zacht">{t.geenAntwoord}</p> : null}
      </Paneel>
      {eromheen.length === 0 ? null : (
        <Paneel titel={t.eromheen}>
          <Tijdlijn naam={t.eromheen} gebeurtenissen={eromheen.map(punt)} />
        </Paneel>
      )}
    </div>
  )
}

function puntVan(
  bericht: Bericht,
  hier: string,
  draad: readonly Bericht[],
  t: typeof berichten,
): Gebeurtenis {
  const { id, berichtsoort, identificatie, richting, retourcodes, antwoordOp } = bericht
  const naam = `${berichtnaam(berichtsoort, t)} ${identificatie ?? ''}`.trim()
  const vraag = draad.find((een) => een.id === antwoordOp)
  return {
    sleutel: id,
    moment: bericht.moment,
    pictogram: richting === 'in' ? 'pijlOmlaag' : 'pijlOmhoog',
    titel:
      id === hier ? (
        <strong aria-current="page">{t.ditBericht(naam)}</strong>
      ) : (
        <Koppeling naar={`/berichten/${id}`}>{naam}</Koppeling>
      ),
    wie: t.richtingLang[richting],
    inhoud: (
      <div className="draad-inhoud">
        <Berichtstatus bericht={bericht} />
        {vraag === undefined ? null : (
          <span>{t.antwoordOp(`${vraag.berichtsoort ?? ''} ${vraag.identificatie ?? ''}`)}</span>
        )}
        {retourcodes.map((code) => (
          <Codeuitleg key={code} code={code} />
        ))}
      </div>
    ),
  }
}
