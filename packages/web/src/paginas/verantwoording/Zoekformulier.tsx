// SPDX-License-Identifier: EUPL-1.2
/** Why the auditor looks, and at what. */
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Vinkje } from '../../delen/Vinkje.tsx'
import { useLogteksten } from './teksten.ts'
import { type Logvraag, leesVraag, toetsVraag } from './vraag.ts'
import './verantwoording.css'

export function Zoekformulier({ bijVraag }: { readonly bijVraag: (vraag: Logvraag) => void }) {
  const l = useLogteksten()
  return (
    <Formulier
      naam={l.formulier}
      toets={(velden) => toetsVraag(velden, l.vul)}
      bijVerzenden={async (velden) => {
        bijVraag(leesVraag(velden))
        return []
      }}
    >
      {() => (
        <>
          <Tekstveld
            naam="doel"
            label={l.veld.doel}
            uitleg={l.veld.doelUitleg}
            hoogstens={200}
            autoAanvullen="off"
            breedte="vol"
          />
          <div className="log-velden">
            <Tekstveld
              naam="bsn"
              label={l.veld.bsn}
              uitleg={l.veld.bsnUitleg}
              toetsenbord="numeric"
              autoAanvullen="off"
              breedte="kort"
              optioneel
            />
            <Tekstveld
              naam="toewijzingNummer"
              label={l.veld.toewijzing}
              toetsenbord="numeric"
              autoAanvullen="off"
              breedte="kort"
              optioneel
            />
            <Tekstveld
              naam="soort"
              label={l.veld.soort}
              uitleg={l.veld.soortUitleg}
              breedte="kort"
              optioneel
            />
            <Datumveld naam="van" label={l.veld.van} optioneel />
            <Datumveld naam="tot" label={l.veld.tot} optioneel />
          </div>
          <Vinkje naam="ookDienst" label={l.veld.ookDienst} />
          <div className="knoppenrij">
            <Knop soort="hoofd" type="submit" pictogram="zoek">
              {l.toon}
            </Knop>
          </div>
        </>
      )}
    </Formulier>
  )
}
