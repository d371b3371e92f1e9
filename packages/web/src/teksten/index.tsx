// SPDX-License-Identifier: EUPL-1.2
/**
 * Every word that a user reads comes from here. Dutch is the language of the application;
 * who administers it can choose English, which is loaded only then. Here is what the frame, the
 * parts and the login say. A page imports its own words: those about care are Dutch only, and the
 * page says so with `lang="nl"`.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { bewaarVoorkeur, leesVoorkeur } from '../kader/voorkeuren.ts'
import { nl, type Teksten } from './nl/index.ts'

export type { Teksten } from './nl/index.ts'
export type Taal = 'nl' | 'en'

interface Taalkeuze {
  readonly taal: Taal
  readonly teksten: Teksten
  readonly kiesTaal: (taal: Taal) => void
}

const Taalcontext = createContext<Taalkeuze>({
  taal: 'nl',
  teksten: nl,
  kiesTaal: () => {},
})

/** The catalogue in the language of the user. */
export function useTeksten(): Teksten {
  return useContext(Taalcontext).teksten
}

/** The language of the user, and how to choose another. */
export function useTaal(): Taalkeuze {
  return useContext(Taalcontext)
}

/**
 * Texts of an area that only its own pages need, such as those of `beheer`: they come with the
 * page, in both languages, and stay out of the first view.
 */
export function useGebied<T>(gebied: Readonly<Record<Taal, T>>): T {
  return gebied[useContext(Taalcontext).taal]
}

export function TekstenAanbieder({ children }: { readonly children: ReactNode }) {
  const [taal, zetTaal] = useState<Taal>(() => (leesVoorkeur('taal') === 'en' ? 'en' : 'nl'))
  const [engels, zetEngels] = useState<Partial<Teksten>>()
  useEffect(() => {
    if (taal === 'en')
      import('./en/index.ts').then(
        ({ en }) => zetEngels(en),
        () => zetTaal('nl'),
      )
  }, [taal])
  const gekozen = taal === 'en' && engels ? 'en' : 'nl'
  useEffect(() => {
    document.documentElement.lang = gekozen
  }, [gekozen])
  const keuze = useMemo(() => {
    const teksten = { ...nl, ...(gekozen === 'en' ? engels : {}) }
    const kiesTaal = (nieuw: Taal) => {
      bewaarVoorkeur('taal', nieuw)
      zetTaal(nieuw)
    }
    return { taal: gekozen, teksten, kiesTaal } as const
  }, [gekozen, engels])
  return <Taalcontext value={keuze}>{children}</Taalcontext>
}
