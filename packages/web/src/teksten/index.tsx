// SPDX-License-Identifier: EUPL-1.2
/**
 * Every word that a user reads comes from here. Dutch is the language of the application;
 * who administers it can choose English, which is loaded only then. An area that has no
 * English (everything about care) stays Dutch, and its page says so with `lang="nl"`.
 */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { bewaarVoorkeur, leesVoorkeur } from '../kader/voorkeuren.ts'
import { nl, type Teksten } from './nl/index.ts'

export type { Basisteksten, Teksten } from './nl/index.ts'
export type Taal = 'nl' | 'en'

interface Taalkeuze {
  readonly taal: Taal
  readonly teksten: Teksten
  readonly kiesTaal: (taal: Taal) => void
}

/**
 * The texts of the pages, once they are there. No page is drawn before (app.tsx), so that its
 * texts always are; the frame and the login do with the basis.
 */
let vanPaginas: Partial<Teksten> = {}
const luisteraars = new Set<() => void>()

export async function laadPaginateksten(): Promise<void> {
  const { paginas } = await import('./nl/paginas.ts')
  if (vanPaginas === paginas) return
  vanPaginas = paginas
  for (const luisteraar of luisteraars) luisteraar()
}

function volg(luisteraar: () => void): () => void {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

const Taalcontext = createContext<Taalkeuze>({
  taal: 'nl',
  teksten: nl as Teksten,
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
  const paginas = useSyncExternalStore(volg, () => vanPaginas)
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
    const teksten = { ...nl, ...paginas, ...(gekozen === 'en' ? engels : {}) } as Teksten
    const kiesTaal = (nieuw: Taal) => {
      bewaarVoorkeur('taal', nieuw)
      zetTaal(nieuw)
    }
    return { taal: gekozen, teksten, kiesTaal } as const
  }, [gekozen, paginas, engels])
  return <Taalcontext value={keuze}>{children}</Taalcontext>
}
