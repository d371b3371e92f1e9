// SPDX-License-Identifier: EUPL-1.2
/** Oneself: who am I here, my password, my second step, where I am logged in. */
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { Sessies } from './Sessies.tsx'
import { TweedeStap } from './TweedeStap.tsx'
import { Wachtwoord } from './Wachtwoord.tsx'

export default function Profiel() {
  const t = useTeksten().toegang
  const mag = useMag()
  const { gegevens: ik, fout, traag, opnieuw } = useHaal('ik.lees', {})
  const eigen = ik !== undefined && !ik.viaAanmelddienst && mag('eigen.wijzigen')
  return (
    <Pagina titel={t.profiel.titel}>
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {ik === undefined && !fout ? <Laden traag={traag} /> : null}
      {ik ? (
        <Paneel titel={t.profiel.gegevens}>
          <Kenmerken
            lijst={[
              { naam: t.profiel.naam, waarde: ik.naam },
              { naam: t.inlognaam, waarde: ik.inlognaam ?? '' },
              ...ik.organisaties.map(({ code, soort, rollen }) => ({
                naam: `${t.organisatie.soort[soort]} ${code}`,
                waarde: rollen.map((rol) => t.rol[rol]).join(', '),
              })),
              {
                naam: t.profiel.tweedeStap,
                waarde: ik.tweedeStap ? t.profiel.ingesteld : t.profiel.nietIngesteld,
              },
            ]}
          />
          {ik.viaAanmelddienst ? <Mededeling>{t.profiel.viaDienst}</Mededeling> : null}
        </Paneel>
      ) : null}
      {eigen ? (
        <div className="gelijke-kolommen">
          <Wachtwoord inlognaam={ik.inlognaam ?? ''} />
          <TweedeStap />
        </div>
      ) : null}
      {mag('eigen.wijzigen') ? <Sessies /> : null}
    </Pagina>
  )
}
