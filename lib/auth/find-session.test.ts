import { afterEach, expect, test, vi } from "vitest";
import { inScope } from "#db/scope";
import { actorOfKey } from "#lib/auth/actor-of-key";
import { findSession } from "#lib/auth/find-session";
import { refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

afterEach(() => void vi.useRealTimers());

const system = { scope: "system", code: null, actorId: null } as const;
const withKey = { headers: new Headers({ authorization: `Bearer ${"k".repeat(32)}` }) };

/** Takes every connection of the pool, and gives them all back at the end. */
async function takeAllConnections() {
  const gate = Promise.withResolvers<void>();
  const taken = Array.from({ length: 10 }, () => Promise.withResolvers<void>());
  const held = taken.map(({ resolve }) =>
    inScope(system, async () => {
      resolve();
      await gate.promise;
    }),
  );
  await Promise.all(taken.map(({ promise }) => promise));
  return async () => {
    gate.resolve();
    await Promise.all(held);
  };
}

test.each<[who: string, look: () => Promise<unknown>]>([
  ["a person", () => findSession(uuidv7())],
  ["a machine", () => actorOfKey(withKey)],
])("%s who cannot be looked up is told so after five seconds", async (_, look) => {
  const giveBack = await takeAllConnections();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const refusal = refusalOf(look());
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await refusal).toBe("database_away");
  vi.useRealTimers();
  await giveBack();
  expect(await refusalOf(look())).toBe("signed_out");
});
