// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  { pad: '/herspelen', recht: 'wachtrij.lezen', laad: () => import('./Herspelen.tsx') },
  { pad: '/herspelen/:id', recht: 'wachtrij.lezen', laad: () => import('./Opdracht.tsx') },
]
export default routes
