// SPDX-License-Identifier: EUPL-1.2
/**
 * Every word that a user reads comes from here. Dutch is the language of the application;
 * who administers it can choose English, which is loaded only then. An area that has no
 * English (everything about care) stays Dutch, and its page says so with `lang="nl"`.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { bewaarVoorkeur, leesVoorkeur } from '../kader/voorkeuren.ts'
import { nl, type Teksten } from './nl/index.ts'

export type { Teksten } from './nl/index.ts'
export type Taal = 'nl' | 'en'

interface Taalkeuze {
  readonly taal: Taal
  readonly teksten: Teksten
  readonly kiesTaal: (taal: Taal) => void
}

const Taalcontext = createContext<Taalkeuze>({ taal: 'nl', teksten: nl, kiesTaal: () => {} })

/** The catalogue in the language of the user. */
export function useTeksten(): Teksten {
  return useContext(Taalcontext).teksten
}

/** The language of the user, and how to choose another. */
export function useTaal(): Taalkeuze {
  return useContext(Taalcontext)
}

export function TekstenAanbieder({ children }: { readonly children: ReactNode }) {
  const [taal, zetTaal] = useState<Taal>(() => (leesVoorkeur('taal') === 'en' ? 'en' : 'nl'))
  const [engels, zetEngels] = useState<Teksten>()
  useEffect(() => {
    if (taal === 'en')
      import('./en/index.ts').then(
        ({ en }) => zetEngels({ ...nl, ...en }),
        () => zetTaal('nl'),
      )
  }, [taal])
  const gekozen = taal === 'en' && engels ? 'en' : 'nl'
  useEffect(() => {
    document.documentElement.lang = gekozen
  }, [gekozen])
  const kiesTaal = (nieuw: Taal) => {
    bewaarVoorkeur('taal', nieuw)
    zetTaal(nieuw)
  }
  return (
    <Taalcontext value={{ taal: gekozen, teksten: gekozen === 'en' ? engels! : nl, kiesTaal }}>
      {children}
    </Taalcontext>
  )
}
