import { and, eq } from "drizzle-orm";
import { notices } from "#db/schema/notices";
import type { Actor } from "#lib/context";
import { type finders, findNotices } from "#lib/notices/find-notices";
import { standsFor } from "#lib/notices/is-for";
import { type Cause, causeOf, writeNotices } from "#lib/returns/write-notices";
import { runUseCase } from "#lib/run-use-case";
import { asSystem } from "#lib/testing";

type Person = Actor & { userId: string };

/** What a person is told of a cause: its facts, or undefined where it is none of their business. */
export async function heardBy(
  person: Person,
  cause: Pick<Cause, "kind" | "mark" | "code">,
  now = new Date(),
) {
  const rows = await runUseCase(
    person,
    (ctx) =>
      ctx.tx
        .select({ facts: notices.facts })
        .from(notices)
        .where(and(eq(notices.cause, causeOf(cause)), standsFor(person, ctx))),
    null,
    { now },
  );
  return rows[0]?.facts;
}

/** One look of the worker for one sort of causes. */
export function look(which: keyof typeof finders, now = new Date()): Promise<number> {
  return asSystem(findNotices, which, { now });
}

/** Writes notices as the product itself. */
export function write(causes: readonly Cause[], now = new Date()): Promise<number> {
  return asSystem((ctx) => writeNotices(ctx, causes), null, { now });
}
