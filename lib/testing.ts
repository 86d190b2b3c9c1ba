import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { database } from "#db/client";
import { users } from "#db/schema/people";
import { inScope } from "#db/scope";
import type { Actor, Context } from "#lib/context";
import { systemActor } from "#lib/context";
import { type Role, scopeOfRole } from "#lib/domain/role";
import { type RunOptions, runUseCase, type UseCase } from "#lib/run-use-case";
import { uuidv7 } from "#lib/uuid";

/** An actor of that role with an account row of its own, for tests on the real database. */
export async function actorFor(
  role: Role,
  scopeCode: string | null = null,
): Promise<Actor & { userId: string }> {
  const userId = uuidv7();
  const name = `${role}-${randomInt(1_000_000)}`;
  await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    await tx.insert(users).values({ id: userId, login: `${name}-${userId}`, name, role, scopeCode });
  });
  return { userId, role, scope: scopeOfRole[role], scopeCode };
}

/** Runs a use-case as the product itself. */
export function asSystem<I, O>(act: UseCase<I, O>, input: I, options?: RunOptions): Promise<O> {
  return runUseCase(systemActor, act, input, options);
}

/** Reads everything at one moment in the actor's scope, whatever other tests write meanwhile. */
export function atOneMoment<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> {
  return database().transaction(
    async (tx) => {
      await tx.execute(
        sql`select set_config('app.scope', ${actor.scope}, true), set_config('app.code', ${actor.scopeCode ?? ""}, true), set_config('app.actor', ${actor.userId ?? ""}, true)`,
      );
      const now = new Date();
      return work({
        tx,
        actor,
        now,
        scannedAt: now,
        requestId: uuidv7(),
        touchedLists: new Set(),
        ownerNews: [],
        changed: new Set(),
      });
    },
    { isolationLevel: "repeatable read" },
  );
}

/** The refusal code that `work` ends with; fails the test when it ends well or otherwise. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error("it was not refused"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error && error.name === "AppError") return error.message;
  throw error;
}
