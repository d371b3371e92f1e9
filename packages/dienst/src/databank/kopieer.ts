// SPDX-License-Identifier: EUPL-1.2
/**
 * COPY as streams. The driver knows COPY only as messages; these two objects turn them
 * into rows that come as fast as they are read, and that are sent as fast as they are taken.
 * The client must not be in pipeline mode.
 */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What the driver gives to a query: enough to send and to pause. */
interface Verbinding {
  readonly stream: Socket
  query(tekst: string): void
  sendCopyFromChunk(stuk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reden: string): void
}

/** `COPY … TO STDOUT` as a stream; ends with an error when the query fails. */
export function kopieerUit(client: pg.ClientBase, tekst: string): Readable {
  let verbinding: Verbinding | undefined
  const stroom = new Readable({
    read: () => verbinding?.stream.resume(),
    highWaterMark: 256 * 1024,
  })
  client.query({
    submit(gekregen: Verbinding) {
      verbinding = gekregen
      verbinding.query(tekst)
    },
    // The chunk points into a buffer that the driver uses again.
    handleCopyData({ chunk }: { chunk: Uint8Array }) {
      if (!stroom.push(Buffer.from(chunk))) verbinding!.stream.pause()
    },
    handleCommandComplete() {},
    handleReadyForQuery: () => stroom.push(null),
    handleError: (fout: Error) => stroom.destroy(fout),
  } as unknown as pg.Submittable)
  return stroom
}

/** `COPY … FROM STDIN`: sends all pieces and returns the number of rows. */
export function kopieerIn(
  client: pg.ClientBase,
  tekst: string,
  stukken: AsyncIterable<Uint8Array>,
): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const einde = new AbortController()
    let bronfout: unknown
    let rijen = 0
    const stuur = async (verbinding: Verbinding) => {
      try {
        for await (const stuk of stukken) {
          if (einde.signal.aborted) return
          verbinding.sendCopyFromChunk(stuk)
          if (verbinding.stream.writableNeedDrain) {
            await once(verbinding.stream, 'drain', { signal: einde.signal })
          }
        }
        verbinding.endCopyFrom()
      } catch (fout) {
        // The server has its own fault to tell; it comes through `handleError`.
        if (einde.signal.aborted) return
        bronfout = fout
        verbinding.sendCopyFail('source failed')
      }
    }
    client.query({
      submit: (verbinding: Verbinding) => verbinding.query(tekst),
      handleCopyInResponse: (verbinding: Verbinding) => void stuur(verbinding),
      handleCommandComplete({ text }: { text: string }) {
        rijen = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0)
      },
      handleReadyForQuery: () => klaar(rijen),
      handleError(fout: Error) {
        einde.abort()
        mislukt(bronfout ?? fout)
      },
    } as unknown as pg.Submittable)
  })
}
