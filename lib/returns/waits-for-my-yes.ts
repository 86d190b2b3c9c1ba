import { and, not, type SQL } from "drizzle-orm";
import { accountChanges } from "#db/schema/accounts";
import { batches } from "#db/schema/batches";
import { stockTakings } from "#db/schema/stock-takings";
import { trainingRuns } from "#db/schema/training-runs";
import type { Actor } from "#lib/context";
import type { Waiting } from "#lib/returns/count-waiting";
import { waitsForApproval } from "#lib/returns/waits-for-approval";
import { waitsForAcceptance, waitsForConfirmation } from "#lib/returns/waits-for-destruction";
import {
  countedInTaking,
  hasHandInLoad,
  isOwnTraining,
  tookStep,
  waitsForSecondYes,
  waitsForSignature,
  waitsForSignOff,
} from "#lib/returns/waits-for-second";

/** Everything in the house that this supervisor may approve; what they had a hand in waits for somebody else. */
export function waitsForMyYes(actor: Actor): Waiting {
  const { userId } = actor;
  if (userId === null) return [];
  const others = (waits: SQL | undefined, isOwn: SQL) => and(waits, not(isOwn));
  return [
    [batches, others(waitsForSecondYes, hasHandInLoad(userId))],
    [batches, others(waitsForConfirmation, tookStep(userId, ["listed"]))],
    [batches, others(waitsForAcceptance, tookStep(userId, ["explained", "destroyed"]))],
    [stockTakings, others(waitsForSignature, countedInTaking(userId))],
    [accountChanges, waitsForApproval(actor)],
    [trainingRuns, others(waitsForSignOff, isOwnTraining(userId))],
  ];
}
