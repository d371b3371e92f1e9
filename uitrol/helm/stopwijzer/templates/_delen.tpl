{{/* SPDX-License-Identifier: EUPL-1.2 */}}
{{- define "stopwijzer.labels" -}}
app.kubernetes.io/name: stopwijzer
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "stopwijzer.image" -}}
{{ .Values.image.naam }}:{{ .Values.image.versie | default .Chart.AppVersion }}
{{- end -}}

{{/* Pods of the profile "restricted": no root, no rights, nothing to write. */}}
{{- define "stopwijzer.pod" -}}
automountServiceAccountToken: false
serviceAccountName: {{ .Release.Name }}
enableServiceLinks: false
{{- with .Values.image.geheimen }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
volumes:
  - name: geheim
    secret:
      secretName: {{ .Values.geheim.naam | quote }}
      defaultMode: 256
  - name: tijdelijk
    emptyDir:
      sizeLimit: 64Mi
{{- end -}}

{{- define "stopwijzer.container" -}}
image: {{ include "stopwijzer.image" . }}
imagePullPolicy: {{ .Values.image.ophalen }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  privileged: false
  capabilities:
    drop: [ALL]
resources:
  {{- toYaml .Values.middelen | nindent 2 }}
env:
  - name: DATABASE_URL_FILE
    value: /run/geheim/database_url
  - name: STOPWIJZER_SLEUTEL_FILE
    value: /run/geheim/sleutel
  {{- range $naam, $sleutel := .Values.geheim.extra }}
  - name: {{ $naam }}_FILE
    value: /run/geheim/{{ $sleutel }}
  {{- end }}
  {{- range $naam, $waarde := .Values.instellingen }}
  - name: {{ $naam }}
    {{- /* A number of a user is a float in Helm: printed by itself it becomes 1e+06. */}}
    value: {{ if kindIs "string" $waarde }}{{ $waarde | quote }}{{ else }}{{ toJson $waarde | quote }}{{ end }}
  {{- end }}
{{- end -}}

{{- define "stopwijzer.volumes" -}}
- name: geheim
  mountPath: /run/geheim
  readOnly: true
- name: tijdelijk
  mountPath: /tmp
{{- end -}}
