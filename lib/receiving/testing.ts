import { eq } from "drizzle-orm";
import { events, type SubjectKind } from "#db/schema/history";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { openParcel } from "#lib/receiving/open-parcel";
import { receivePiece } from "#lib/receiving/receive-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

type Receiver = Actor & { userId: string };

/** One receiver at a bench of their own, for tests. */
export async function receiverAt(bench: string) {
  return { actor: await actorFor("receiver"), bench };
}

/** Opens a box; fails the test when the code leads to a choice. */
export async function open(at: { actor: Receiver; bench: string }, code: string, extra: object = {}) {
  const opening = await runUseCase(at.actor, openParcel, {
    code,
    entry: "scanner",
    bench: at.bench,
    ...extra,
  });
  if (opening.result === "choose") throw new Error("several parcels fit");
  return opening;
}

/** Receives one piece; fails the test when it is not taken at once. */
export async function receive(
  at: { actor: Receiver; bench: string },
  parcelId: string,
  code: string | null,
  extra: object = {},
) {
  const reception = await runUseCase(at.actor, receivePiece, { parcelId, bench: at.bench, code, ...extra });
  if (reception.result !== "received") throw new Error(`not received: ${JSON.stringify(reception)}`);
  return reception;
}

/** The types of a subject's events, oldest first. */
export async function historyOf(subjectKind: SubjectKind, subjectId: string): Promise<string[]> {
  const rows = await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(events.sequence),
  );
  return rows.filter((row) => row.subjectKind === subjectKind).map(({ type }) => type);
}
