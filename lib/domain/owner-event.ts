import type { Json } from "#lib/domain/canonical-json";
import { hasEnded, type ItemState, type OwnerResponse } from "#lib/domain/item";

/** What an owner's own system may choose to hear of; reminders and tests always come. */
export const ownerEventTypes = [
  "return.arrived",
  "item.conforming",
  "item.non_conforming",
  "item.admitted",
  "item.disputed",
  "item.dispute_resolved",
  "return.completed",
] as const;
export type OwnerEventType = (typeof ownerEventTypes)[number];

/** An event from the step that causes it until its transaction ends, when it is told to those who want to hear it. */
export type OwnerNews = {
  type: OwnerEventType;
  /** What it is about and where in its history: the same event never has two. */
  mark: string;
  ebpCode: string | null;
  ebcCode: string | null;
  returnId: string | null;
  /** The box that came. */
  parcelId: string | null;
  said: { [key: string]: Json };
};

/** What is sent to an owner without being chosen. */
export const unaskedEventTypes = ["goods.reminder", "webhook.test"] as const;

/** Two keys sign while an owner changes from one to the other, and no more. */
export const ownerKeysAtMost = 2;

/** What the events of a piece are read off. */
export type PieceSide = { state: ItemState; ownerResponse: OwnerResponse | null };

/**
 * Which events follow from one change of a piece, in the order they are told. The last piece of a return may end it:
 * `return.completed` is then still to be decided over all of its pieces.
 */
export function eventsOfPiece(before: PieceSide, after: PieceSide, conforming: boolean): OwnerEventType[] {
  const events: OwnerEventType[] = [];
  if (before.state === "received" && after.state === "inspected") {
    events.push(conforming ? "item.conforming" : "item.non_conforming");
  }
  if (before.state === "declared" && after.state === "admitted") events.push("item.admitted");
  const [was, is] = [before.ownerResponse === "disputed", after.ownerResponse === "disputed"];
  if (was !== is) events.push(is ? "item.disputed" : "item.dispute_resolved");
  if (!hasEnded(before.state) && hasEnded(after.state)) events.push("return.completed");
  return events;
}

/** Whether a return has its end: nothing more is waited for, and every piece that was counted has its own. */
export function isReturnCompleted(pieces: readonly { state: ItemState }[], isCountOver: boolean): boolean {
  const counted = pieces.filter(({ state }) => state !== "void");
  return isCountOver && counted.length > 0 && counted.every(({ state }) => hasEnded(state));
}
