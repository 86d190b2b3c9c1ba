import { asc } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { events, type HistoryEvent } from "#db/schema/history";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import { hashEvent } from "#lib/returns/append-history";
import type { FailureKind } from "./storm.ts";

/** Recomputes every event's hash and follows every chain to the head its subject's row names. Returns how many events. */
export async function auditHistory(
  tx: Transaction,
  fail: (kind: FailureKind, what: string) => void,
): Promise<number> {
  const rows = await tx
    .select()
    .from(events)
    .orderBy(asc(events.subjectKind), asc(events.subjectId), asc(events.sequence));
  const chains = Map.groupBy(rows, (row) => `${row.subjectKind} ${row.subjectId}`);
  const heads = await readHeads(tx);
  for (const [subject, chain] of chains) {
    const wrong = firstWrong(chain, heads.get(subject) ?? null);
    if (wrong) fail("broken history", `${subject}: ${wrong}`);
  }
  for (const subject of heads.keys()) {
    if (!chains.has(subject)) fail("broken history", `${subject}: it has none`);
  }
  return rows.length;
}

async function readHeads(tx: Transaction): Promise<Map<string, string>> {
  const heads = new Map<string, string>();
  for (const [kind, table] of [
    ["item", items],
    ["return", returns],
    ["parcel", parcels],
  ] as const) {
    const rows = await tx
      .select({ id: table.id, headSequence: table.headSequence, headHash: table.headHash })
      .from(table);
    for (const { id, headSequence, headHash } of rows) {
      heads.set(`${kind} ${id}`, `${headSequence} ${headHash?.toString("hex")}`);
    }
  }
  return heads;
}

function firstWrong(chain: readonly HistoryEvent[], head: string | null): string | null {
  let before: HistoryEvent | null = null;
  for (const [index, event] of chain.entries()) {
    if (event.sequence !== index + 1) return `event ${index + 1} is missing`;
    if ((event.prev ?? null)?.toString("hex") !== before?.hash.toString("hex")) {
      return `event ${event.sequence} does not follow the one before`;
    }
    if (!hashEvent(event).equals(event.hash)) return `event ${event.sequence} was altered`;
    before = event;
  }
  const end = `${before?.sequence} ${before?.hash.toString("hex")}`;
  return end === head ? null : "its row names another end";
}
