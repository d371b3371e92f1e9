// SPDX-License-Identifier: EUPL-1.2
/** Who gives the command: the account on this computer; it stands in the audit log. */
import { userInfo } from 'node:os'
import process from 'node:process'
import { type Handelende, mensAanOpdrachtregel } from '@stopwijzer/dienst'

export function wieTypt(): Handelende {
  try {
    return mensAanOpdrachtregel(userInfo().username)
  } catch {
    // A container may run under a number without a name.
    return mensAanOpdrachtregel(`uid ${process.getuid?.() ?? 'onbekend'}`)
  }
}
