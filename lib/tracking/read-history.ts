import { and, asc, eq, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { events, type SubjectKind } from "#db/schema/history";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { placeEvents } from "#lib/domain/place-rules";
import type { Role } from "#lib/domain/role";
import { seesParcels } from "#lib/returns/sees-parcels";

type HistoryActor =
  | { kind: "person"; name: string; role: Role }
  /** Somebody whose name the reader's scope does not show. */
  | { kind: "hidden" }
  | { kind: "product" };

export type HistoryEntry = {
  key: string;
  subject: { kind: SubjectKind; code: string | null };
  /** Its place in its subject's chain, and how that chain's hash begins there. */
  sequence: number;
  hash: string;
  type: string;
  fromState: string | null;
  toState: string | null;
  actor: HistoryActor;
  secondActor: HistoryActor | null;
  at: Date;
  /** When it was done, where the house heard of it only later. */
  deviceAt: Date | null;
  body: { [key: string]: Json };
};

/** Which chains to read; the codes of pieces and parcels are read along. */
export type HistoryOf = {
  returns?: readonly string[];
  items?: readonly string[];
  parcels?: readonly string[];
};

const shownHashCharacters = 12;

/** The histories of several subjects as one, oldest first. What the scope does not show is left out. */
export async function readHistory(ctx: Context, of: HistoryOf): Promise<HistoryEntry[]> {
  const chains: [SubjectKind, readonly string[] | undefined][] = [
    ["return", of.returns],
    ["item", of.items],
    ["parcel", of.parcels],
  ];
  const asked = chains.flatMap(([kind, ids]) => (ids && ids.length > 0 ? [chainIs(kind, ids)] : []));
  if (asked.length === 0) return [];
  const rows = await ctx.tx
    .select({ event: events, code: sql<string | null>`coalesce(${items.plate}, ${parcels.waybillNo})` })
    .from(events)
    .leftJoin(items, sql`${events.subjectKind} = 'item' and ${items.id} = ${events.subjectId}`)
    .leftJoin(parcels, sql`${events.subjectKind} = 'parcel' and ${parcels.id} = ${events.subjectId}`)
    // Where things stand in the house is no business of those outside it.
    .where(and(or(...asked), seesParcels(ctx) ? undefined : notInArray(events.type, [...placeEvents])))
    .orderBy(asc(events.at), asc(events.subjectKind), asc(events.subjectId), asc(events.sequence));
  const names = await readNames(
    ctx,
    rows.flatMap(({ event }) => [event.actorId, event.secondActorId]),
  );
  return rows.map(({ event, code }) => ({
    key: `${event.subjectKind}-${event.subjectId}-${event.sequence}`,
    subject: { kind: event.subjectKind, code },
    sequence: event.sequence,
    hash: Buffer.from(event.hash).toString("hex").slice(0, shownHashCharacters),
    type: event.type,
    fromState: event.fromState,
    toState: event.toState,
    actor: actorOf(event.actorId, names),
    secondActor: event.secondActorId ? actorOf(event.secondActorId, names) : null,
    at: event.at,
    deviceAt: event.deviceAt,
    body: JSON.parse(event.body),
  }));
}

function chainIs(kind: SubjectKind, ids: readonly string[]): SQL {
  return sql`(${eq(events.subjectKind, kind)} and ${inArray(events.subjectId, [...ids])})`;
}

type Names = Map<string, { name: string; role: Role }>;

function actorOf(userId: string | null, names: Names): HistoryActor {
  if (!userId) return { kind: "product" };
  const person = names.get(userId);
  return person ? { kind: "person", ...person } : { kind: "hidden" };
}

async function readNames(ctx: Context, ids: (string | null)[]): Promise<Names> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await ctx.tx
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(inArray(users.id, known));
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}
