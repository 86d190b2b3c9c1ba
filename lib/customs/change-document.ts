import type { Application } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { buildRefundDocument } from "#lib/customs/build-refund-document";
import { openCorrection } from "#lib/customs/corrected-fields";
import { keepDocument, queueDocument } from "#lib/customs/queue-document";
import { describeLines, readSale, renderChecked } from "#lib/customs/sale-of-return";
import type { ChangeKind, ChangeLine } from "#lib/domain/application-change";
import { type Correction, mergeCorrections } from "#lib/domain/correction";
import { env } from "#lib/env";
import { readSetting } from "#lib/read-setting";
import { uuidv7 } from "#lib/uuid";

type Written = {
  application: Application;
  owner: Return;
  change: { id: string; copNo: string };
  kind: ChangeKind;
  fields: Correction;
  lines: { before: readonly ChangeLine[]; after: readonly ChangeLine[] };
};

/** Writes, keeps and queues the CEB625 of a change. Refuses with `application_problem`, which names the field. */
export async function sendChange(ctx: Context, { application, owner, change, kind, fields, lines }: Written) {
  const { list, buyer, listLines } = await readSale(ctx, owner);
  const appType = kind === "amend" ? "2" : "3";
  const guid = uuidv7().toUpperCase();
  const { applicationNo: replaced, preNo, id: applicationId } = application;
  const corrected = mergeCorrections(openCorrection(application.correctedSealed, applicationId), fields);
  const xml = renderChecked(
    owner.returnNo,
    buildRefundDocument({
      copNo: change.copNo,
      guid,
      appType,
      at: ctx.now,
      list,
      buyer,
      reason: owner.reason,
      corrected,
      replaces: { act: kind, copNo: replaced, preNo },
      // The form has no empty list: a withdrawal repeats what it takes back.
      lines: describeLines(kind === "amend" ? lines.after : lines.before, listLines),
      subscribers: (await readSetting(ctx, "customsChannel")).value.subscribers,
      settings: env(),
    }),
  );
  await keepDocument(ctx, { copNo: change.copNo, guid, applicationId, appType, replaces: replaced, xml });
  const { copNo } = change;
  await queueDocument(ctx, copNo, { copNo, guid, applicationId, applicationNo: replaced, xml });
}
