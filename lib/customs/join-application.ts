import type { Application } from "#db/schema/applications";
import type { Context } from "#lib/context";
import { removeHold } from "#lib/domain/holds";
import { decide } from "#lib/domain/lifecycle";
import { itemFacts } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";

/**
 * Takes a piece into the application that customs amended by it. The amendment is in force whatever became of the
 * piece meanwhile: a missing one will be found declared, one under another hold goes in once that is lifted, and
 * one that could not be declared any more stays held, to be amended out again.
 */
export async function join(
  ctx: Context,
  piece: LockedItem,
  { id, status, clockStoppedAt }: Application,
  body: { applicationNo: string; change: string },
): Promise<void> {
  // It is judged as a piece of this application, which customs has accepted.
  const joining = { ...piece, applicationStatus: status, clockStoppedAt };
  const unheld = { applicationId: id, ...removeHold(piece, "amendment") };
  if (decide("declare", itemFacts({ ...joining, ...unheld }, ctx.now)).ok) {
    await moveItem(ctx, joining, "declare", unheld, { body });
    return;
  }
  const isFoundDeclared = piece.state === "missing" && piece.stateBeforeMissing === "inspected";
  const isOut = piece.state === "inspected" && unheld.hold === null;
  const patch = {
    ...(isOut ? { applicationId: id } : unheld),
    ...(isFoundDeclared ? { stateBeforeMissing: "declared" as const } : {}),
  };
  await recordItemFact(ctx, piece, patch, { type: "join_application", body });
}
