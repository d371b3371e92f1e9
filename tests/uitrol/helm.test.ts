// SPDX-License-Identifier: EUPL-1.2
/** The chart, rendered and read as Kubernetes would: complete, restricted, without secrets. */
import { join } from 'node:path'
import { loadAll } from 'js-yaml'
import { Compile } from 'typebox/schema'
import { describe, expect, it } from 'vitest'
import { NAMEN, tekstVan, UITROL, yamlVan } from './bestanden.ts'
import { type Document, keurSchema, onbekendeVelden } from './kubernetes.ts'
import { rendeer } from './sjabloon.ts'

const CHART = join(UITROL, 'helm/stopwijzer')
const WAARDEN = yamlVan('helm/stopwijzer/values.yaml') as Record<string, object>
const { appVersion } = yamlVan('helm/stopwijzer/Chart.yaml') as { appVersion: string }

interface Stuk extends Document {
  metadata: { name: string; annotations?: Record<string, string> }
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs per kind; each test looks at one
  spec: any
}

function maak(waarden: Record<string, object> = {}): Stuk[] {
  const Values = { ...WAARDEN, ...waarden }
  const uit = rendeer(CHART, {
    Values,
    Chart: { AppVersion: appVersion },
    Release: { Name: 'proef' },
  })
  return [...uit.values()].flatMap((tekst) => loadAll(tekst) as Stuk[]).filter(Boolean)
}

const ALLES = {
  postbus: { aan: true, organisatie: '0363', volumeclaim: 'post' },
  ingang: { ...WAARDEN.ingang, aan: true, klasse: 'nginx', annotaties: { a: 'b' } },
  geheim: { naam: 'eigen', extra: { STOPWIJZER_OIDC_CLIENT_GEHEIM: 'oidc' } },
  netwerk: { ...WAARDEN.netwerk, uit: [{ cidr: '192.0.2.1/32', poort: 443 }] },
}

/** Pods with their containers, of whatever kind makes them. */
const pods = (stukken: Stuk[]) =>
  stukken.flatMap(({ kind, spec }) =>
    ['Deployment', 'Job'].includes(kind) ? [spec.template.spec] : [],
  )

describe('helm: de chart', () => {
  it('maakt wat er standaard nodig is', () => {
    const soorten = maak().map(({ kind, metadata }) => `${kind} ${metadata.name}`)
    expect(soorten.sort()).toEqual([
      'Deployment proef',
      'Job proef-migratie',
      'NetworkPolicy proef',
      'PodDisruptionBudget proef',
      'Service proef',
      'ServiceAccount proef',
    ])
  })

  it('maakt een postbus en een ingang als daarom gevraagd is', () => {
    const stukken = maak(ALLES)
    const postbus = stukken.find(({ metadata }) => metadata.name === 'proef-postbus')!
    const pod = postbus.spec.template.spec
    expect(pod.containers[0].args).toEqual(['postbus', '--organisatie', '0363', '--map', '/post'])
    expect(pod.volumes.at(-1)).toEqual({
      name: 'post',
      persistentVolumeClaim: { claimName: 'post' },
    })
    const ingang = stukken.find(({ kind }) => kind === 'Ingress')!
    expect(ingang.spec.rules[0].http.paths[0].backend.service).toEqual({
      name: 'proef',
      port: { name: 'http' },
    })
    expect(ingang.spec.tls[0].secretName).toBe('stopwijzer-tls')
  })

  it.each([{}, ALLES])('geeft geen pod meer dan nodig (%#)', (waarden) => {
    const alle = pods(maak(waarden))
    expect(alle.length).toBeGreaterThanOrEqual(2)
    for (const pod of alle) {
      expect(pod.automountServiceAccountToken).toBe(false)
      // Otherwise Kubernetes adds variables that begin with the name of the release.
      expect(pod.enableServiceLinks).toBe(false)
      expect(pod.securityContext).toMatchObject({
        runAsNonRoot: true,
        runAsUser: 10001,
        seccompProfile: { type: 'RuntimeDefault' },
      })
      for (const { securityContext, volumeMounts, resources } of pod.containers) {
        expect(securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          privileged: false,
          capabilities: { drop: ['ALL'] },
        })
        expect(resources.limits.memory).toBeTruthy()
        const volumes = pod.volumes.map(({ name }: { name: string }) => name)
        for (const { name } of volumeMounts) expect(volumes).toContain(name)
      }
    }
  })

  it('noemt alleen instellingen die bestaan, elk één keer, en geheimen als bestand', () => {
    for (const pod of pods(maak(ALLES))) {
      const namen = pod.containers[0].env.map(({ name }: { name: string }) => name)
      expect(new Set(namen).size).toBe(namen.length)
      expect(namen.filter((naam: string) => !NAMEN.has(naam))).toEqual([])
      expect(namen).toEqual(
        expect.arrayContaining([
          'DATABASE_URL_FILE',
          'STOPWIJZER_SLEUTEL_FILE',
          'STOPWIJZER_OIDC_CLIENT_GEHEIM_FILE',
        ]),
      )
      expect(namen).not.toContain('DATABASE_URL')
      expect(pod.volumes[0].secret.secretName).toBe('eigen')
    }
    expect(maak(ALLES).filter(({ kind }) => kind === 'Secret')).toEqual([])
  })

  it('vraagt naar de adressen van de gezondheid die er zijn', () => {
    const dienst = maak().find(({ kind }) => kind === 'Deployment')!
    const [container] = dienst.spec.template.spec.containers
    const paden = ['startupProbe', 'livenessProbe', 'readinessProbe'].map(
      (naam) => container[naam].httpGet.path,
    )
    expect(paden).toEqual(['/gezondheid/levend', '/gezondheid/levend', '/gezondheid/gereed'])
    const poorten = container.ports.map(({ name }: { name: string }) => name)
    expect(poorten).toEqual(['http', 'metingen'])
    expect(dienst.spec.selector.matchLabels).toEqual(dienst.spec.template.metadata.labels)
  })

  it('werkt de databank bij voordat de nieuwe versie start', () => {
    const taak = maak().find(({ kind }) => kind === 'Job')!
    expect(taak.metadata.annotations!['helm.sh/hook']).toBe('pre-install,pre-upgrade')
    expect(taak.spec.template.spec.containers[0].args).toEqual(['migreer'])
    const account = maak().find(({ kind }) => kind === 'ServiceAccount')!
    const gewicht = (stuk: Stuk) => Number(stuk.metadata.annotations!['helm.sh/hook-weight'])
    expect(gewicht(account)).toBeLessThan(gewicht(taak))
  })

  it('laat alleen het verkeer toe dat genoemd is', () => {
    const { spec } = maak(ALLES).find(({ kind }) => kind === 'NetworkPolicy')!
    expect(spec.policyTypes).toEqual(['Ingress', 'Egress'])
    // A rule without a list of others lets everybody in.
    for (const regel of spec.ingress) expect(regel.from.length).toBeGreaterThan(0)
    for (const regel of spec.egress) expect(regel.to.length).toBeGreaterThan(0)
    expect(spec.egress.map((regel: { ports: { port: number }[] }) => regel.ports[0]!.port)).toEqual(
      [53, 5432, 443],
    )
  })

  it('maakt documenten die het officiële schema van Kubernetes goedkeurt', () => {
    const alle = [...maak(), ...maak(ALLES)]
    expect(alle.length).toBeGreaterThan(12)
    for (const stuk of alle) expect(() => keurSchema(stuk), stuk.metadata.name).not.toThrow()
    expect(onbekendeVelden(alle)).toEqual([])
  })

  it('merkt aan dat schema wat Kubernetes zou weigeren', () => {
    const dienst = maak().find(({ kind }) => kind === 'Deployment')!
    const met = (deel: object) => ({ ...dienst, spec: { ...dienst.spec, ...deel } })
    expect(() => keurSchema(met({ replicas: 'twee' }))).toThrow('replicas')
    expect(() => keurSchema(met({ template: undefined }))).toThrow('template')
    expect(() => keurSchema({ ...dienst, apiVersion: 'apps/v2' })).toThrow('apps/v2')
    // A slip in a name is no fault of type: only the compiler sees it, however deep it is.
    const fout = structuredClone(dienst)
    fout.spec.template.spec.containers[0].securityContext.readonlyRootFilesystem = true
    expect(() => keurSchema(fout)).not.toThrow()
    expect(onbekendeVelden([fout]).join()).toContain('readonlyRootFilesystem')
  })

  it('toont een getal van een gebruiker zoals het er staat', () => {
    const dienst = maak({
      instellingen: { ...WAARDEN.instellingen, STOPWIJZER_PER_MINUUT: 9999999 },
    }).find(({ kind }) => kind === 'Deployment')!
    // Helm reads numbers of a user as floats, and those show as 9.999999e+06.
    expect(dienst.spec.template.spec.containers[0].env).toContainEqual({
      name: 'STOPWIJZER_PER_MINUUT',
      value: '9999999',
    })
  })

  it('weigert waarden die niet kunnen', () => {
    const schema = Compile(JSON.parse(tekstVan('helm/stopwijzer/values.schema.json')))
    expect(schema.Check(WAARDEN)).toBe(true)
    expect(schema.Check({ ...WAARDEN, ...ALLES })).toBe(true)
    const met = (deel: object) => schema.Check({ ...WAARDEN, ...deel })
    expect(met({ aantal: 0 })).toBe(false)
    expect(met({ onbekend: 1 })).toBe(false)
    expect(met({ postbus: { organisatie: '36' } })).toBe(false)
    expect(met({ netwerk: { ...WAARDEN.netwerk, ingang: [] } })).toBe(false)
    expect(met({ instellingen: { STOPWIJZER_PROXY: '10.0.0.0/8' } })).toBe(false)
  })
})
