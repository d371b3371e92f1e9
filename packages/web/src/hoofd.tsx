// SPDX-License-Identifier: EUPL-1.2
/** Entry of the application in the browser. */
import { createRoot } from 'react-dom/client'
import { maakApp } from './app.tsx'
import { zetKleuren } from './kader/kleuren.ts'
import type { Paginaroute } from './kader/paginaroute.ts'
import { PAGINAS } from './paginas/index.ts'
import { apibron } from './sessie/apibron.ts'
import type { Sessiebron } from './sessie/SessieAanbieder.tsx'

zetKleuren()

let paginas: readonly Paginaroute[] = PAGINAS
let bron: Sessiebron = apibron

// The page with every part is in no production build.
if (import.meta.env.MODE !== 'production') {
  const { ONDERDELEN, proefbron } = await import('./onderdelen/index.tsx')
  paginas = [...paginas, ...ONDERDELEN]
  if (
    new URLSearchParams(location.search).has('proefsessie') ||
    location.pathname.startsWith('/onderdelen')
  )
    bron = proefbron
}

const App = maakApp({ paginas, bron })
createRoot(document.getElementById('stopwijzer')!).render(<App />)
