import { alias } from "drizzle-orm/pg-core";
import { users } from "#db/schema/people";
import { shiftHandovers } from "#db/schema/shift-handovers";

export const giver = alias(users, "giver");
export const taker = alias(users, "taker");

/** A hand-over with the names of who signed it. */
export const handoverColumns = {
  handoverNo: shiftHandovers.handoverNo,
  bench: shiftHandovers.bench,
  stand: shiftHandovers.stand,
  pendingScans: shiftHandovers.pendingScans,
  pendingPhotos: shiftHandovers.pendingPhotos,
  note: shiftHandovers.note,
  givenBy: giver.name,
  takenBy: taker.name,
  signedAt: shiftHandovers.signedAt,
};
