// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bouwOpdrachtregel, stopwijzer } from '../../../../tests/hulp/opdrachtregel.ts'
import { OPDRACHTEN } from '../programma/register.ts'

const wortel = fileURLToPath(new URL('../../../../', import.meta.url))
const GOED = 'voorbeelden/landelijk/JW307.xml'
const BSN = '999900006'

let map: string
beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-opdrachten-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

describe('termijn', () => {
  it('geeft als JSON precies het contract', () => {
    const { code, uit } = stopwijzer(['termijn', '2026-07-17', '--formaat', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(uit)).toEqual({
      basis: '2026-07-17',
      werkdagen: 5,
      kalender: 'atw',
      uiterlijk: '2026-07-24',
      overgeslagen: [
        { datum: '2026-07-18', reden: 'zaterdag' },
        { datum: '2026-07-19', reden: 'zondag' },
      ],
    })
  })

  it('toont de getelde dagen, ook met een datum als dd-mm-jjjj', () => {
    const { uit } = stopwijzer(['termijn', '2-4-2026', '--werkdagen', '3'])
    expect(uit).toMatchSnapshot()
  })

  it('telt met de andere kalender anders', () => {
    const uiterlijk = (kalender: string) =>
      (
        JSON.parse(
          stopwijzer(['termijn', '2026-04-30', '--kalender', kalender, '--formaat=json']).uit,
        ) as { uiterlijk: string }
      ).uiterlijk
    // 5 May: by law each year, as a day off only in lustrum years.
    expect(uiterlijk('atw')).toBe('2026-05-08')
    expect(uiterlijk('strikt')).toBe('2026-05-07')
  })

  it.each([
    [['termijn', '31-02-2026']],
    [['termijn', 'morgen']],
    [['termijn', '2026-07-17', '--werkdagen', '0']],
    [['termijn', '2026-07-17', '--werkdagen', '1e3']],
    [['termijn', '9999-12-30']],
    [['termijn']],
    [['termijn', '2026-07-17', 'te', 'veel']],
  ])('weigert %j met code 2', (args) => {
    const { code, uit, praat } = stopwijzer(args)
    expect({ code, uit }).toEqual({ code: 2, uit: '' })
    expect(praat).toMatch(/^Fout [A-Z_]+: .*\n(?: .*\n)* {2}Wat te doen: /)
  })
})

describe('uitleg', () => {
  it.each([
    'TR414',
    '9414',
    'JZ588',
    'JZ588/31',
    'IB014',
    'CS002',
    'JW307',
    'tr382',
    'xml_fout',
    'zip_map',
  ])('legt %s uit, als tekst en als JSON', (vraag) => {
    const tekst = stopwijzer(['uitleg', vraag])
    expect(tekst.code).toBe(0)
    expect(tekst.uit.length).toBeGreaterThan(60)
    expect(tekst.uit.split('\n').every((regel) => regel.length <= 80)).toBe(true)
    const json = JSON.parse(stopwijzer(['uitleg', vraag, '--formaat', 'json']).uit) as {
      code: string
      titel: string
    }
    expect(tekst.uit.startsWith(`${json.code}  ${json.titel.slice(0, 20)}`)).toBe(true)
  })

  it('doet bij een onbekende code een voorstel, met code 2', () => {
    const { code, uit, praat } = stopwijzer(['uitleg', 'TR4144'])
    expect({ code, uit }).toEqual({ code: 2, uit: '' })
    expect(praat).toContain('Bedoelde u TR414')
  })
})

describe('toon', () => {
  it('toont een bericht in woorden', () => {
    const { code, uit, praat } = stopwijzer(['toon', GOED])
    expect({ code, praat }).toEqual({ code: 0, praat: '' })
    expect(uit).toMatchSnapshot()
  })

  it.each(['JW301', 'JW305', 'JW307'])('%s: elke waarde staat erin, het BSN niet', (soort) => {
    const pad = `voorbeelden/landelijk/${soort}.xml`
    const xml = readFileSync(join(wortel, pad), 'utf8')
    const bsn = /Bsn>(\d{9})</.exec(xml)![1]!
    const aantalWaarden = Array.from(xml.matchAll(/>[^<>\s][^<>]*</g)).length
    const { uit } = stopwijzer(['toon', pad, '--formaat', 'json'])
    expect(uit).not.toContain(bsn)
    const tel = (delen: readonly Deel[]): number =>
      delen.reduce((n, deel) => n + (deel.waarde === null ? tel(deel.delen) : 1), 0)
    expect(tel((JSON.parse(uit) as { delen: Deel[] }).delen)).toBe(aantalWaarden)
    for (const vorm of ['tekst', 'html']) {
      expect(stopwijzer(['toon', pad, '--formaat', vorm]).uit).not.toContain(bsn)
    }
    expect(stopwijzer(['toon', pad, '--toon-bsn']).uit).toContain(bsn)
  })

  it('leest de standaardinvoer en maskeert de bestandsnaam', () => {
    const xml = readFileSync(join(wortel, GOED))
    expect(stopwijzer(['toon', '-'], xml).uit).toContain('standaardinvoer')
    const pad = join(map, `stop-${BSN}.xml`)
    writeFileSync(pad, xml)
    expect(stopwijzer(['toon', pad]).uit).not.toContain(BSN)
  })

  it('weigert een bericht met fouten met code 1, en een map met code 2', () => {
    const fout = stopwijzer(['toon', 'voorbeelden/fout/stop-met-fouten.xml'])
    expect({ code: fout.code, uit: fout.uit }).toEqual({ code: 1, uit: '' })
    expect(fout.praat).toContain('BERICHT_ONLEESBAAR')
    expect(stopwijzer(['toon', 'voorbeelden']).code).toBe(2)
  })
})

interface Deel {
  readonly waarde: string | null
  readonly delen: readonly Deel[]
}

describe('aanvullen', () => {
  const script = (shell: string) => {
    const { code, uit } = stopwijzer(['aanvullen', shell])
    expect(code).toBe(0)
    return uit
  }

  it.each(['bash', 'zsh', 'fish'])('%s: kent elke opdracht', (shell) => {
    const uit = script(shell)
    for (const { naam } of OPDRACHTEN) expect(uit).toContain(naam)
    expect(uit).toContain('peildatum')
    expect(uit).toContain('strikt')
  })

  it('bash vult opdrachten, opties en keuzes aan', () => {
    const vulAan = (...woorden: string[]) => {
      const proef = `${script('bash')}
COMP_WORDS=(${woorden.map((woord) => `'${woord}'`).join(' ')}); COMP_CWORD=${woorden.length - 1}
_stopwijzer; printf '%s\\n' "\${COMPREPLY[@]}"`
      const { stdout, stderr } = spawnSync('bash', ['-c', proef], { cwd: wortel, encoding: 'utf8' })
      expect(stderr).toBe('')
      return stdout.trim().split('\n')
    }
    expect(vulAan('stopwijzer', 'contr')).toEqual(['controleer'])
    expect(vulAan('stopwijzer', 'controleer', '--peil')).toEqual(['--peildatum'])
    expect(vulAan('stopwijzer', 'termijn', '--kalender', '')).toEqual(['atw', 'strikt'])
    expect(vulAan('stopwijzer', 'controleer', 'voorbeel')).toEqual(['voorbeelden'])
    expect(vulAan('stopwijzer', 'aanvullen', 'f')).toEqual(['fish'])
  })

  it('weigert een onbekende shell', () => {
    const { code, praat } = stopwijzer(['aanvullen', 'powershell'])
    expect(code).toBe(2)
    expect(praat).toContain('bash, zsh, fish')
  })
})

describe('starten', () => {
  it('zegt het duidelijk als er niet is gebouwd', () => {
    const bin = join(map, 'kaal', 'bin')
    mkdirSync(bin, { recursive: true })
    copyFileSync(join(wortel, 'packages/cli/bin/stopwijzer.mjs'), join(bin, 'stopwijzer.mjs'))
    const kind = spawnSync(
      process.execPath,
      [join(bin, 'stopwijzer.mjs'), 'termijn', '2026-07-17'],
      {
        encoding: 'utf8',
      },
    )
    expect({ code: kind.status, uit: kind.stdout }).toEqual({ code: 2, uit: '' })
    expect(kind.stderr).toContain('NIET_GEBOUWD')
  })

  it('geeft uit de bundel hetzelfde antwoord als zonder', () => {
    const bouw = spawnSync(process.execPath, [join(wortel, 'packages/cli/bundel.mjs')], {
      encoding: 'utf8',
    })
    expect(bouw.status).toBe(0)
    const bundel = join(wortel, 'packages/cli/dist/bundel/index.js')
    const los = join(wortel, 'packages/cli/dist/index.js')
    const voer = (pad: string, args: readonly string[]) => {
      const start = `import { hoofd } from ${JSON.stringify(pad)}; process.exitCode = await hoofd(${JSON.stringify(args)})`
      const kind = spawnSync(process.execPath, ['--input-type=module', '-e', start], {
        cwd: wortel,
        encoding: 'utf8',
      })
      const uit = kind.stdout.replace(/"duurMs":[\d.]+/g, '"duurMs":0')
      return { code: kind.status, uit, praat: kind.stderr }
    }
    for (const args of [
      ['controleer', 'voorbeelden/fout', GOED, '--formaat=json', '--peildatum=2026-07-20'],
      ['toon', GOED],
      ['uitleg', 'TR414'],
      ['termijn', '2026-07-17'],
      ['--version'],
    ]) {
      const gebundeld = voer(bundel, args)
      expect(gebundeld.uit.length).toBeGreaterThan(4)
      expect(gebundeld).toEqual(voer(los, args))
    }
  })
})
