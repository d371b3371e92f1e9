// SPDX-License-Identifier: EUPL-1.2
/** Statements of one transaction that travel together. */

/** After the first fault the server refuses everything else in the transaction. */
const AFGEBROKEN = '25P02'

/**
 * Waits until all of them have ended, then throws the fault that started it. Not
 * `Promise.all`: that ends at whichever refusal arrives first, which hides the cause, and
 * leaves statements behind that would run after the rollback, on a connection that is
 * somebody else's by then.
 */
export async function samen<T extends readonly unknown[] | []>(
  werk: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const uit = await Promise.allSettled(werk)
  const fouten = uit.flatMap((een) => (een.status === 'rejected' ? [een.reason as unknown] : []))
  if (fouten.length > 0) {
    throw fouten.find((fout) => (fout as { code?: string }).code !== AFGEBROKEN) ?? fouten[0]
  }
  return uit.map((een) => (een as PromiseFulfilledResult<unknown>).value) as {
    -readonly [K in keyof T]: Awaited<T[K]>
  }
}
