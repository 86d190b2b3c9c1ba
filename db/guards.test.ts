import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { itemTransitions } from "#db/schema/item-transitions";
import { inScope } from "#db/scope";
import { databaseCode } from "#lib/database-refusal";
import { transitionPairs } from "#lib/domain/lifecycle";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";

const system = { scope: "system", code: null, actorId: null } as const;

test("R30 R36 the database knows exactly the steps of the lifecycle", async () => {
  const rows = await inScope(system, (tx) => tx.select().from(itemTransitions));
  const pairs = rows.map((row) => `${row.fromState}>${row.toState}`).sort();
  expect(pairs).toEqual(
    transitionPairs()
      .map(({ from, to }) => `${from}>${to}`)
      .sort(),
  );
});

let tables: string[] = [];
beforeAll(async () => {
  const rows = await inScope(system, (tx) =>
    tx.execute<{ name: string; forced: boolean }>(
      sql`select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    ),
  );
  tables = rows.map((row) => row.name);
  expect(rows.filter((row) => !row.forced)).toEqual([]);
});

test("R41 R42 without a scope nothing is visible but the code tables and the published seeds", async () => {
  const { database } = await import("#db/client");
  for (const table of tables.filter((name) => !["offices", "item_transitions", "draw_days"].includes(name))) {
    const [row] = await database().execute<{ total: string }>(
      sql`select count(*) as total from ${sql.identifier(table)}`,
    );
    expect([table, Number(row?.total)]).toEqual([table, 0]);
  }
});

test("the application may delete nothing that happened", async () => {
  for (const table of tables.filter((name) => !["idempotency_keys", "export_parts"].includes(name))) {
    const error = await inScope(system, (tx) => tx.execute(sql`delete from ${sql.identifier(table)}`)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect([table, databaseCode(error)]).toEqual([table, "42501"]);
  }
});

test("from outside the house only answers, questions and one's own account are written", async () => {
  const written = new Set<string>();
  for (const scope of ["platform", "merchant", "agent", "office"] as const) {
    for (const table of tables) {
      const insert = sql`insert into ${sql.identifier(table)} default values`;
      const eyes = { scope, code: "1", actorId: randomUUID() };
      const error = await inScope(eyes, (tx) => tx.execute(insert)).catch((thrown: unknown) => thrown);
      if (databaseCode(error) !== "42501") written.add(table);
    }
  }
  expect([...written].sort()).toEqual(["events"]);
});

test("who sees a list from outside may hold it and not write it", async () => {
  const { listId, ebcCode } = await makeSale();
  const eyes = { scope: "merchant", code: ebcCode, actorId: randomUUID() } as const;
  await inScope(eyes, async (tx) => {
    const held = await tx.execute(sql`select id from import_lists where id = ${listId} for update`);
    expect(held).toHaveLength(1);
  });
  const error = await inScope(eyes, (tx) =>
    tx.execute(sql`update import_lists set cop_no = 'mine' where id = ${listId}`),
  ).catch((thrown: unknown) => thrown);
  expect(databaseCode(error)).toBe("42501");
});

test.each([
  "events",
  "findings",
  "photos",
  "photo_looks",
  "customs_documents",
  "documents",
  "outbox_attempts",
  "setting_versions",
  "rule_versions",
])("%s are written once", async (table) => {
  const error = await inScope(system, (tx) =>
    tx.execute(sql`update ${sql.identifier(table)} set id = id`),
  ).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(databaseCode(error)).toMatch(/42501|42703/);
});

test("a new round begins without a verdict", async () => {
  const { plate } = await makeOnePiece();
  await step.know(plate, { verdict: "confirm", verifiedAt: new Date() });
  const next = step.know(plate, { round: 2 });
  expect(databaseCode(await next.then(() => null).catch((thrown: unknown) => thrown))).toBe("GC001");
  await step.know(plate, { round: 2, verdict: null, verifiedAt: null });
  expect(await readPiece(plate)).toMatchObject({ round: 2, verdict: null });
});
