// SPDX-License-Identifier: EUPL-1.2
/** The machine a figure was measured on: without it the figure says nothing. */
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os'

export interface Machine {
  readonly processor: string
  readonly kernen: number
  readonly geheugenGiB: number
  readonly systeem: string
  readonly node: string
}

export function dezeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'onbekend',
    kernen: availableParallelism(),
    geheugenGiB: Math.round(totalmem() / 2 ** 30),
    systeem: `${platform()} ${release().split('-')[0]}`,
    node: process.version,
  }
}
