// SPDX-License-Identifier: EUPL-1.2
/** The recovery codes, shown once; the way on opens when they are kept. */
import { useEffect, useRef } from 'react'
import { bewaarAls } from '../../delen/csv.ts'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Vinkje } from '../../delen/Vinkje.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import './aanmelden.css'

export interface HerstelcodesEigenschappen {
  readonly codes: readonly string[]
  readonly klaar: () => void
}

export function Herstelcodes({ codes, klaar }: HerstelcodesEigenschappen) {
  const t = useTeksten().toegang.instellen
  const kop = useRef<HTMLHeadingElement>(null)
  // It takes the place of the form before it: start reading here.
  useEffect(() => kop.current?.focus(), [])
  return (
    <section className="stapel" aria-labelledby="herstelcodes">
      <h2 id="herstelcodes" ref={kop} tabIndex={-1}>
        {t.codesTitel}
      </h2>
      <p>{t.codesUitleg}</p>
      <ul className="herstelcodes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Formulier
        naam={t.codesTitel}
        toets={(velden) =>
          velden.has('bewaard') ? [] : [{ veld: 'bewaard', melding: t.bewaarEerst }]
        }
        bijVerzenden={async () => {
          klaar()
          return []
        }}
      >
        {() => (
          <>
            <div className="knoppenrij">
              <Knop
                pictogram="downloaden"
                onPress={() => bewaarAls(t.bestandsnaam, `${codes.join('\r\n')}\r\n`)}
              >
                {t.opslaan}
              </Knop>
            </div>
            <Vinkje naam="bewaard" label={t.bewaard} />
            <div className="knoppenrij">
              <Verder />
            </div>
          </>
        )}
      </Formulier>
    </section>
  )
}

function Verder() {
  const t = useTeksten().toegang
  return (
    <Knop soort="hoofd" type="submit">
      {t.verder}
    </Knop>
  )
}
