// SPDX-License-Identifier: EUPL-1.2
/**
 * The audit log in the words of others: the fields of NEN 7513 and those of the standard
 * Logboek Dataverwerkingen, one JSON object per event and client.
 */
import type { AuditGebeurtenis } from './auditlezen.ts'

/** RFC 3881, on which NEN 7513 builds: 0 is success, 4 is a minor failure, 8 a serious one. */
const UITKOMST = { geslaagd: 0, geweigerd: 4, mislukt: 8 } as const

/** One line of the export. Names as in the two standards; nothing is left out of it. */
export type Exportregel = Readonly<Record<string, unknown>>

/**
 * The lines of one event: one per client, or one without a client. The pseudonym of a client is
 * the keyed hash of the BSN: the organisation itself can tell who it is, a reader of the file cannot.
 */
export function exportregels(
  organisatie: string,
  gebeurtenis: AuditGebeurtenis,
): readonly Exportregel[] {
  const basis = {
    // Logboek Dataverwerkingen
    trace_id: gebeurtenis.traceId,
    operation_id: gebeurtenis.spanId,
    status_code: gebeurtenis.uitkomst === 'geslaagd' ? 'STATUS_CODE_OK' : 'STATUS_CODE_ERROR',
    name: gebeurtenis.soort,
    start_time: gebeurtenis.tijdstip,
    end_time: gebeurtenis.tijdstip,
    resource: { name: `stopwijzer-${gebeurtenis.component}`, version: gebeurtenis.versie },
    'dpl.core.processing_activity_id': gebeurtenis.verwerking,
    // NEN 7513
    EventID: gebeurtenis.verwerking,
    EventActionCode: gebeurtenis.actie,
    EventTypeCode: gebeurtenis.soort,
    EventDateTime: gebeurtenis.tijdstip,
    EventOutcomeIndicator: UITKOMST[gebeurtenis.uitkomst],
    UserID: gebeurtenis.gebruikerSub,
    AlternateUserID: gebeurtenis.gebruikerIss,
    UserName: gebeurtenis.gebruiker,
    UserIsRequestor: gebeurtenis.isAanvrager,
    RoleIDCode: gebeurtenis.rol,
    PurposeOfUse: gebeurtenis.doel,
    // 2 is an IP address; 1 the name of a machine.
    NetworkAccessPointTypeCode: gebeurtenis.ip ? 2 : gebeurtenis.clientId ? 1 : null,
    NetworkAccessPointID: gebeurtenis.ip ?? gebeurtenis.clientId,
    AuditSourceID: gebeurtenis.bron,
    AuditEnterpriseSiteID: organisatie,
    AuditSourceTypeCode: `stopwijzer-${gebeurtenis.component} ${gebeurtenis.versie}`,
    ObjectType: gebeurtenis.objectSoort,
    ObjectID: gebeurtenis.objectId,
    ParticipantObjectDetail: gebeurtenis.veldgroepen,
    autorisatieProtocol: [gebeurtenis.rol, gebeurtenis.recht].filter(Boolean).join(': '),
    bijzonderheden: gebeurtenis.bijzonderheden,
    volgnummer: gebeurtenis.volgnummer,
    hash: gebeurtenis.hash,
  }
  const { clienten, relatie } = gebeurtenis
  if (clienten.length === 0) return [basis]
  return clienten.map(({ client, toewijzing }) => ({
    ...basis,
    'dpl.core.data_subject_id': client,
    'dpl.core.data_subject_id_type': 'BSN-pseudoniem',
    ParticipantObjectTypeCode: 1,
    ParticipantObjectIDTypeCode: 'BSN',
    ParticipantObjectID: client,
    behandelrelatie: [relatie, toewijzing && `toewijzing ${toewijzing}`].filter(Boolean).join(', '),
  }))
}
