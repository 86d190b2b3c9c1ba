import { or } from "drizzle-orm";
import { accountChanges } from "#db/schema/accounts";
import { batches } from "#db/schema/batches";
import { feedbackMessages } from "#db/schema/feedback";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { type DeskKey, desksFor } from "#lib/domain/desks";
import { readDaysOff } from "#lib/read-days-off";
import { countWaiting, type Waiting } from "#lib/returns/count-waiting";
import { isAsked, isInTrouble, isOpen } from "#lib/returns/message-trouble";
import { mustBeDeclaredToday } from "#lib/returns/must-be-declared-today";
import { waitsForApproval } from "#lib/returns/waits-for-approval";
import { waitsForBooking } from "#lib/returns/waits-for-booking";
import { waitsForDecision } from "#lib/returns/waits-for-decision";
import { waitsForDeclarant } from "#lib/returns/waits-for-declarant";
import { waitsForPapers, waitsForWitness } from "#lib/returns/waits-for-destruction";
import { waitsForInspector } from "#lib/returns/waits-for-inspector";
import { waitsForMyYes } from "#lib/returns/waits-for-my-yes";
import { waitsForClearance, waitsForOfficer } from "#lib/returns/waits-for-officer";
import { waitsForOutbound } from "#lib/returns/waits-for-outbound";
import { isReminded, waitsForOwner } from "#lib/returns/waits-for-owner";
import { waitsForPlace } from "#lib/returns/waits-for-place";
import { waitsForRecall } from "#lib/returns/waits-for-recall";
import { waitsForReceiver } from "#lib/returns/waits-for-receiver";

export type DeskCounts = Partial<Record<DeskKey, number>>;

/** What waits at each desk the person may open; counted in the person's own scope. */
export async function countDesks(ctx: Context): Promise<DeskCounts> {
  const { role, isTrainee } = ctx.actor;
  if (role === "system" || isTrainee) return {};
  const counts: DeskCounts = {};
  for (const { key } of desksFor(role)) {
    const waiting = waitingAt[key];
    if (waiting) counts[key] = await countWaiting(ctx, await waiting(ctx));
  }
  return counts;
}

/** Each list of a desk by the very condition the list itself is read with. */
const waitingAt: Partial<Record<DeskKey, (ctx: Context) => Waiting | Promise<Waiting>>> = {
  receiving: () => [[parcels, waitsForReceiver]],
  inspection: () => [[items, waitsForInspector]],
  applications: (ctx) => [
    [returns, waitsForDeclarant(ctx.now)],
    [batches, waitsForPapers],
  ],
  midnight: (ctx) => [[returns, mustBeDeclaredToday(ctx.now)]],
  verification: () => [[items, waitsForOfficer]],
  places: () => [[items, waitsForPlace]],
  stock: () => [[items, waitsForBooking]],
  outbound: () => [[items, waitsForOutbound]],
  moveOuts: () => [
    [batches, waitsForClearance],
    [batches, waitsForWitness],
  ],
  exceptions: async (ctx) => waitsForDecision(ctx, await readDaysOff(ctx)),
  recalls: () => [[items, waitsForRecall]],
  goods: async (ctx) => [[items, or(waitsForOwner(ctx.now, await readDaysOff(ctx)), isReminded)]],
  inbox: () => [[feedbackMessages, isOpen]],
  feedback: ({ now }) => [
    [feedbackMessages, isInTrouble(now)],
    [feedbackMessages, isAsked],
  ],
  approvals: ({ actor }) => waitsForMyYes(actor),
  people: ({ actor }) => [[accountChanges, waitsForApproval(actor)]],
};
