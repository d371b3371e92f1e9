// SPDX-License-Identifier: EUPL-1.2
import { Option } from 'commander'
import { describe, expect, it } from 'vitest'
import type { Omgeving } from './omgeving.ts'
import { Opdracht } from './opdracht.ts'
import { maakProgramma, voerUit } from './programma.ts'
import { OPDRACHTEN } from './register.ts'

function proefomgeving() {
  const gezegd = { uit: '', praat: '' }
  const omgeving: Omgeving = {
    uit: (tekst) => {
      gezegd.uit += tekst
    },
    praat: (zin) => {
      gezegd.praat += `${zin}\n`
    },
    voortgang: () => 1000,
    leesInvoer: async () => new Uint8Array(),
    leesRegel: async () => '',
    terminal: false,
    kleur: false,
    breedte: 80,
    klok: () => 0,
    vandaag: () => '2026-07-20',
  }
  return { omgeving, gezegd }
}

async function voer(...argv: string[]) {
  const { omgeving, gezegd } = proefomgeving()
  return { code: await voerUit(argv, omgeving), ...gezegd }
}

/** Words of Commander that may never reach a Dutch user. */
const ENGELS =
  /\b(usage|options|commands|arguments|error|unknown|missing|required|display|help for|default|choices|did you mean|too many|expected)\b/i

describe('hulp', () => {
  it('noemt alle opdrachten', async () => {
    const { code, uit, praat } = await voer('--help')
    expect(code).toBe(0)
    expect(praat).toBe('')
    for (const { naam, samenvatting } of OPDRACHTEN) {
      expect(uit).toContain(naam)
      expect(uit.replace(/\s+/g, ' ')).toContain(samenvatting)
    }
  })

  it.each(OPDRACHTEN.map(({ naam }) => naam))('%s: Nederlands, met een voorbeeld', async (naam) => {
    const { code, uit } = await voer(naam, '--help')
    expect(code).toBe(0)
    expect(uit).toContain(`Gebruik: stopwijzer ${naam}`)
    expect(uit).toContain('Voorbeeld:')
    expect(uit).toContain('Toon deze hulp')
    expect(uit).not.toMatch(ENGELS)
    // Commands that only group others have their options one level down.
    const programma = await maakProgramma(
      proefomgeving().omgeving,
      () => {},
      (ander) => ander === naam,
    )
    for (const onder of programma.commands.find((c) => c.name() === naam)?.commands ?? []) {
      const hulp = await voer(naam, onder.name(), '--help')
      expect(hulp.uit).not.toMatch(ENGELS)
      expect(hulp.uit).toContain('Voorbeeld:')
    }
  })

  it('zonder opdracht: hulp op stderr en code 2', async () => {
    const { code, uit, praat } = await voer()
    expect(code).toBe(2)
    expect(uit).toBe('')
    expect(praat).toContain('OPDRACHT_ONTBREEKT')
  })

  it('toont de versie', async () => {
    expect(await voer('--version')).toMatchObject({
      code: 0,
      uit: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})

describe('verkeerd gebruik', () => {
  it('doet een voorstel bij een onbekende opdracht', async () => {
    const { code, praat } = await voer('controler', 'x.xml')
    expect(code).toBe(2)
    expect(praat).toContain('Bedoelde u controleer?')
  })

  it('herhaalt een BSN dat als opdracht is getypt niet', async () => {
    const { praat } = await voer('999900006')
    expect(praat).toContain('****0006')
    expect(praat).not.toContain('999900006')
  })

  const proef = () =>
    new Opdracht('proef')
      .argument('<woord>', 'Een woord')
      .requiredOption('--verplicht <x>', 'Moet')
      .addOption(new Option('--keuze <x>', 'Kies').choices(['een', 'twee']))
      .addOption(new Option('--zo', 'Zo').conflicts('anders'))
      .option('--anders', 'Anders')
      .action(() => {})

  it.each([
    [['--verplicht', '1'], 'WAARDE_ONTBREEKT'],
    [['a'], 'OPTIE_ONTBREEKT'],
    [['a', '--verplicht'], 'WAARDE_ONTBREEKT'],
    [['a', 'b', '--verplicht', '1'], 'TE_VEEL'],
    [['a', '--verplicht', '1', '--keuze', 'dree'], 'WAARDE_FOUT'],
    [['a', '--verplicht', '1', '--zo', '--anders'], 'OPTIES_SAMEN'],
    [['a', '--verplicht', '1', '--verplich', '2'], 'OPTIE_ONBEKEND'],
    [['a', '--verplicht', '1', '-x'], 'OPTIE_ONBEKEND'],
  ])('%j geeft %s, in het Nederlands', async (argv, code) => {
    const fout = await proef()
      .parseAsync(argv, { from: 'user' })
      .then(
        () => null,
        (f: unknown) => f as { code: string; tekst(): string },
      )
    expect(fout?.code).toBe(code)
    expect(fout?.tekst()).not.toMatch(ENGELS)
    expect(fout?.tekst()).not.toMatch(/\{\w+\}/)
  })
})
