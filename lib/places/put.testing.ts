import type { Actor } from "#lib/context";
import { eventsOf } from "#lib/outbound/load.testing";
import { putAway } from "#lib/places/put-away";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";

type By = Actor & { userId: string };

/** Two scans: what goes, and where. */
export const put = (by: By, code: string, to: string, reason: string | null = null) =>
  runUseCase(by, putAway, { code, to, reason });

/** The label of the place where a piece stands. */
export async function standing(plate: string): Promise<string | null> {
  const { locationCode, containerCode } = await readPiece(plate);
  return containerCode ?? locationCode;
}

/** A piece's ways over the floor: what happened, from where, to where. */
export async function placeEvents(plate: string) {
  const events = (await eventsOf(plate)).filter(({ type }) => /put_away|container/.test(type));
  return events.map(({ type, body }) => [type, JSON.parse(body).takenFrom, JSON.parse(body).putInto]);
}
