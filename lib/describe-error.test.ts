import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inScope } from "#db/scope";
import { describeError } from "#lib/describe-error";
import { AppError } from "#lib/errors";

test("a failed query is named without its values", async () => {
  const system = { scope: "system", code: null, actorId: null } as const;
  const failing = inScope(system, (tx) => tx.execute(sql`select ${"SF1234567890123"}::text from nowhere`));
  const told = describeError(await failing.catch((error: unknown) => error));
  expect(told).toMatchObject({
    type: "PostgresError",
    code: "42P01",
    message: expect.stringMatching("nowhere"),
  });
  expect(told.statement).toContain("from nowhere");
  expect(told.stack).toContain("describe-error.test");
  expect(JSON.stringify(told)).not.toContain("SF1234567890123");
});

test("a refusal is its code", () => {
  expect(describeError(new AppError("try_again", { code: "SF1" }))).toMatchObject({
    type: "AppError",
    code: "try_again",
    message: "try_again",
  });
});

test("what is no error is not shown", () => expect(describeError("SF1")).toEqual({ type: "string" }));
