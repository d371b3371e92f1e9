// SPDX-License-Identifier: EUPL-1.2
/** The application: languages, toasts, session and routes, from outside to inside. */

import { Suspense } from 'react'
import { RouterProvider as AriaRouter } from 'react-aria-components'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import {
  createBrowserRouter,
  type NavigateOptions,
  Outlet,
  type RouteObject,
  ScrollRestoration,
  useHref,
  useMatches,
  useNavigate,
} from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { MeldingenAanbieder } from './delen/Meldingen.tsx'
import { laadDeel, luiDeel } from './gegevens/laad.ts'
import { Bewaakt, NietGevonden } from './kader/Bewaakt.tsx'
import { Foutgrens } from './kader/Foutgrens.tsx'
import { Los } from './kader/Los.tsx'
import type { Paginaroute } from './kader/paginaroute.ts'
import { Aanmeldpagina, Sessiefout } from './sessie/Aanmeldpagina.tsx'
import { SessieAanbieder, type Sessiebron } from './sessie/SessieAanbieder.tsx'
import { TekstenAanbieder, useTaal } from './teksten/index.tsx'

declare module 'react-aria-components' {
  interface RouterConfig {
    routerOptions: NavigateOptions
  }
}

export interface AppEigenschappen {
  readonly paginas: readonly Paginaroute[]
  readonly bron: Sessiebron
}

/** Makes the application once; the router lives as long as the page. */
export function maakApp({ paginas, bron }: AppEigenschappen) {
  const router = createBrowserRouter([
    {
      element: <Wortel />,
      errorElement: (
        <Los>
          <Foutgrens />
        </Los>
      ),
      HydrateFallback: Leeg,
      children: [
        {
          element: (
            <Los>
              <Outlet />
            </Los>
          ),
          children: paginas.filter(isLos).map(alsRoute),
        },
        {
          element: <Afgeschermd paginas={paginas} bron={bron} />,
          children: [
            {
              errorElement: <Foutgrens />,
              children: [
                ...paginas.filter((pagina) => !isLos(pagina)).map(alsRoute),
                { path: '*', element: <NietGevonden /> },
              ],
            },
          ],
        },
      ],
    },
  ])
  return () => (
    <TekstenAanbieder>
      <Taalaanbieder>
        <MeldingenAanbieder>
          <RouterProvider router={router} />
        </MeldingenAanbieder>
      </Taalaanbieder>
    </TekstenAanbieder>
  )
}

// Who has to log in does not need it; asked for at once all the same, beside the session.
const laadKader = () => import('./kader/Kader.tsx')
const Kader = luiDeel(async () => ({ default: (await laadKader()).Kader }))
laadKader().catch(() => {})

const Leeg = () => null

/** Never in the frame: only for who is not logged in. */
const isLos = ({ recht, menu, inKader }: Paginaroute) =>
  recht === 'openbaar' && menu === undefined && !inKader

function alsRoute(pagina: Paginaroute): RouteObject {
  return {
    path: pagina.pad,
    handle: pagina,
    lazy: async () => {
      const { default: Inhoud } = await laadDeel(pagina.laad)
      if (isLos(pagina)) return { Component: Inhoud }
      return { Component: () => <Bewaakt pagina={pagina} Inhoud={Inhoud} /> }
    },
  }
}

/** The own texts of React Aria (read aloud) in the language of the user. */
function Taalaanbieder({ children }: { readonly children: React.ReactNode }) {
  const { taal } = useTaal()
  return <I18nProvider locale={taal === 'nl' ? 'nl-NL' : 'en-US'}>{children}</I18nProvider>
}

/** Links of React Aria go through the router. */
function Wortel() {
  const navigeer = useNavigate()
  return (
    <AriaRouter navigate={(pad, opties) => void navigeer(pad, opties)} useHref={useHref}>
      <Outlet />
      <ScrollRestoration />
    </AriaRouter>
  )
}

function Afgeschermd({ paginas, bron }: AppEigenschappen) {
  const openbaar = useMatches().some(
    ({ handle }) => (handle as Paginaroute | undefined)?.recht === 'openbaar',
  )
  return (
    <SessieAanbieder bron={bron}>
      {(stand, zet, opnieuw) => {
        if (stand.soort === 'er')
          return (
            <Suspense>
              <Kader paginas={paginas} />
            </Suspense>
          )
        // Without a session, or without a service to ask for one: it needs neither.
        if (openbaar && stand.soort !== 'laden')
          return (
            <Los breed>
              <Outlet />
            </Los>
          )
        if (stand.soort === 'geen') return <Aanmeldpagina bron={bron} bijAangemeld={zet} />
        if (stand.soort === 'fout') return <Sessiefout fout={stand.fout} opnieuw={opnieuw} />
        return null
      }}
    </SessieAanbieder>
  )
}
