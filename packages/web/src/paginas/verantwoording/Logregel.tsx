// SPDX-License-Identifier: EUPL-1.2
/** One line of the audit log with all that it holds, and the way to more of the same. */
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { tijdstip } from '../../teksten/opmaak.ts'
import type { Regel } from './Logboek.tsx'
import { useLogteksten } from './teksten.ts'
import type { Logvraag } from './vraag.ts'

export interface LogregelEigenschappen {
  readonly regel: Regel
  readonly bijSluiten: () => void
  readonly bijClient: (clientSleutel: string) => void
  readonly bijGebruiker: (gebruiker: NonNullable<Logvraag['gebruiker']>) => void
}

export function Logregel({ regel, bijSluiten, bijClient, bijGebruiker }: LogregelEigenschappen) {
  const t = useTeksten()
  const l = useLogteksten()
  const { gebruiker, clienten } = regel
  const { naam, iss, sub } = gebruiker
  const sleutels = [...new Set(clienten.map(({ clientSleutel }) => clientSleutel))]
  return (
    <Venster
      titel={l.regel(regel.volgnummer)}
      open
      breed
      bijSluiten={bijSluiten}
      voet={<Knop onPress={bijSluiten}>{t.delen.sluiten}</Knop>}
    >
      <Kenmerken
        lijst={[
          { naam: l.kenmerk.tijdstip, waarde: tijdstip(regel.tijdstip) },
          { naam: l.kenmerk.soort, waarde: regel.soort },
          { naam: l.kenmerk.actie, waarde: l.actie[regel.actie] },
          { naam: l.kenmerk.uitkomst, waarde: l.uitkomst[regel.uitkomst] },
          { naam: l.kenmerk.wie, waarde: naam },
          { naam: l.kenmerk.rol, waarde: gebruiker.rol },
          { naam: l.kenmerk.sub, waarde: sub },
          { naam: l.kenmerk.iss, waarde: iss },
          { naam: l.kenmerk.recht, waarde: regel.recht },
          { naam: l.kenmerk.relatie, waarde: regel.relatie },
          { naam: l.kenmerk.doel, waarde: regel.doel },
          { naam: l.kenmerk.verwerking, waarde: regel.verwerking },
          { naam: l.kenmerk.object, waarde: voorwerp(regel) },
          { naam: l.kenmerk.veldgroepen, waarde: regel.veldgroepen.join(', ') },
          { naam: l.kenmerk.ip, waarde: regel.ip },
          { naam: l.kenmerk.clientId, waarde: regel.clientId },
          {
            naam: l.kenmerk.bron,
            waarde: [regel.bron, regel.component].filter(Boolean).join(', '),
          },
          { naam: l.kenmerk.bijzonderheden, waarde: regel.bijzonderheden },
          {
            naam: l.kenmerk.clienten,
            waarde: clienten
              .map(({ clientSleutel, toewijzingNummer }) =>
                toewijzingNummer === null
                  ? clientSleutel
                  : `${clientSleutel} (${l.toewijzing(toewijzingNummer)})`,
              )
              .join(', '),
          },
          { naam: l.kenmerk.hash, waarde: <code className="log-regel">{regel.hash}</code> },
        ]}
      />
      <div className="knoppenrij">
        {iss !== null && sub !== null ? (
          <Knop klein pictogram="filter" onPress={() => bijGebruiker({ iss, sub, naam })}>
            {l.alleenDeze(naam)}
          </Knop>
        ) : null}
        {sleutels.slice(0, 5).map((sleutel) => (
          <Knop key={sleutel} klein pictogram="filter" onPress={() => bijClient(sleutel)}>
            {l.alleenDezeClient(sleutel)}
          </Knop>
        ))}
      </div>
    </Venster>
  )
}

const voorwerp = ({ objectSoort, objectId }: Regel): string =>
  [objectSoort, objectId].filter((deel) => deel !== null).join(' ')
