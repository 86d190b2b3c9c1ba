import type { Application } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { buildRefundDocument } from "#lib/customs/build-refund-document";
import { openCorrection } from "#lib/customs/corrected-fields";
import { insertApplication } from "#lib/customs/insert-application";
import type { QueuedDocument } from "#lib/customs/queue-document";
import { describeLines, readSale, renderChecked } from "#lib/customs/sale-of-return";
import { type Correction, mergeCorrections } from "#lib/domain/correction";
import { env } from "#lib/env";
import { readSetting } from "#lib/read-setting";
import { nextNumber } from "#lib/returns/next-number";
import { uuidv7 } from "#lib/uuid";

type Wanted = {
  owner: Return;
  /** Null where the house's setting declares. */
  declarantId: string | null;
  lines: readonly { gnum: number; qty: string }[];
  /** The refused application that it stands in the place of; what was corrected in that one stays corrected. */
  refused: Application | null;
  correction: Correction;
  preDeclared: boolean;
  /** The date it keeps of the application it stands in the place of. */
  keptAt: Date | null;
};

/**
 * Makes a new application (CEB625 with appType 1) of a locked return with these lines: every field is checked, the
 * document is kept for the caller to queue. Refuses with `nothing_to_declare` or `application_problem`.
 */
export async function makeApplication(ctx: Context, wanted: Wanted): Promise<QueuedDocument> {
  const { owner, refused, correction } = wanted;
  const { list, buyer, listLines } = await readSale(ctx, owner);
  const before = refused ? openCorrection(refused.correctedSealed, refused.id) : {};
  const corrected = mergeCorrections(before, correction);
  const lines = describeLines(wanted.lines, listLines);
  const applicationNo = await nextNumber(ctx, "application");
  const application = { id: uuidv7(), applicationNo, guid: uuidv7().toUpperCase() };
  const { value } = await readSetting(ctx, "customsChannel");
  const xml = renderChecked(
    owner.returnNo,
    buildRefundDocument({
      copNo: applicationNo,
      guid: application.guid,
      appType: "1",
      at: ctx.now,
      list,
      buyer,
      reason: owner.reason,
      corrected,
      replaces: refused && { act: "correct", copNo: refused.applicationNo, preNo: null },
      lines,
      subscribers: value.subscribers,
      settings: env(),
    }),
  );
  return insertApplication(ctx, { ...wanted, application, lines, corrected, xml });
}
