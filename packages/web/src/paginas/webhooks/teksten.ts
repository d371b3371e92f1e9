// SPDX-License-Identifier: EUPL-1.2
import { webhooks as en } from '../../teksten/en/beheer/webhooks.ts'
import { useGebied } from '../../teksten/index.tsx'
import { webhooks as nl } from '../../teksten/nl/beheer/webhooks.ts'

export const useWebhookteksten = () => useGebied({ nl, en })
