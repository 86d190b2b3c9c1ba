import { listLoadApprovals } from "#lib/approvals/list-load-approvals";
import { listOtherApprovals } from "#lib/approvals/list-other-approvals";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { Approval } from "#lib/domain/approval";
import { countWaiting } from "#lib/returns/count-waiting";
import { waitsForMyYes } from "#lib/returns/waits-for-my-yes";

/**
 * Whatever in the house waits for a second person, the longest first: loads to be destroyed or moved out, lists and
 * explanations of destructions, results of stock-takings, accounts, trainings. `mine` counts what the asking
 * supervisor may decide; the rest they had a hand in.
 */
export async function listApprovals(ctx: Context): Promise<{ mine: number; rows: Approval[] }> {
  const userId = authorize(ctx, "approval.read");
  const loads = await listLoadApprovals(ctx, userId);
  const others = await listOtherApprovals(ctx, userId);
  return {
    mine: await countWaiting(ctx, waitsForMyYes(ctx.actor)),
    rows: [...loads, ...others].toSorted((a, b) => a.since.getTime() - b.since.getTime()),
  };
}
