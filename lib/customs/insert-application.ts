import { type Application, applicationLines, applications } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { sealCorrection } from "#lib/customs/corrected-fields";
import { keepDocument, type QueuedDocument } from "#lib/customs/queue-document";
import type { Correction } from "#lib/domain/correction";
import { env } from "#lib/env";
import { recordReturnFact } from "#lib/returns/record-fact";

type NewApplication = {
  application: { id: string; applicationNo: string; guid: string };
  owner: Return;
  /** Null where the house's setting declares. */
  declarantId: string | null;
  lines: readonly { gnum: number; qty: string }[];
  /** The application this one stands in the place of. */
  refused?: Application | null;
  corrected?: Correction;
  preDeclared?: boolean;
  /** The date it keeps of the application it stands in the place of. */
  keptAt?: Date | null;
  xml: string;
};

/** Writes a new application with its lines and keeps its document for the caller to queue; the return is locked. */
export async function insertApplication(ctx: Context, made: NewApplication): Promise<QueuedDocument> {
  const { application, owner, declarantId, lines, refused = null, corrected = {}, xml } = made;
  const { preDeclared = false, keptAt = null } = made;
  const { id, applicationNo, guid } = application;
  if (!owner.listId) throw new Error("an application without a list");
  const { officeCode, ebpCode, ebcCode, agentCode } = owner;
  await ctx.tx.insert(applications).values({
    id,
    applicationNo,
    returnId: owner.id,
    listId: owner.listId,
    officeCode,
    ebpCode,
    ebcCode,
    agentCode,
    customsCode: env().CUSTOMS_OFFICE_CODE,
    status: "queued",
    declaredBy: declarantId,
    declaredAt: ctx.now,
    replacesId: refused?.id ?? null,
    preDeclared,
    clockStoppedAt: keptAt,
    correctedSealed: sealCorrection(corrected, id),
  });
  await ctx.tx
    .insert(applicationLines)
    .values(lines.map(({ gnum, qty }) => ({ applicationId: id, gnum, qty })));
  await keepDocument(ctx, {
    copNo: applicationNo,
    guid,
    applicationId: id,
    appType: "1",
    replaces: refused?.applicationNo ?? null,
    xml,
  });
  const body = {
    applicationNo,
    ...(declarantId === null ? { automatic: true } : {}),
    ...(refused ? { replaces: refused.applicationNo } : {}),
    lines: lines.map(({ gnum, qty }) => ({ gnum, qty })),
  };
  const type = preDeclared ? "application_pre_declared" : "application_queued";
  await recordReturnFact(ctx, owner, {}, { type, body });
  ctx.changed.add("applications");
  return { copNo: applicationNo, guid, applicationId: id, applicationNo, xml };
}
