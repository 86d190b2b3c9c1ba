import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inScope } from "#db/scope";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { at, confirm, look, makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { asSystem } from "#lib/testing";

describe("an admission", () => {
  test("is the same whatever order its receipts come in, each kept once", async () => {
    const made = await makeDeclared({ pieces: [{ gnum: 1, lane: "exempt" }] });
    const arrivals = [
      ["120", 2],
      ["2", 0],
      ["800", 3],
      ["3", 1],
      ["120", 2],
      ["800", 3],
    ] as const;
    const effects = [];
    for (const [status, second] of arrivals) {
      effects.push((await receive(made.applicationNo, status, second)).effect);
    }
    expect(effects).toEqual(["applied", "older", "applied", "older", "repeated", "repeated"]);
    const { application, states, receipts } = await look(made.applicationNo);
    expect(application).toMatchObject({ status: "admitted", acceptedAt: at(2) });
    expect(states).toEqual(["admitted"]);
    expect(receipts).toHaveLength(4);
  });

  test("takes the moment of acceptance from a 120 that comes last", async () => {
    const made = await makeDeclared();
    await receive(made.applicationNo, "800", 9);
    expect((await receive(made.applicationNo, "120", 4)).effect).toBe("applied");
    expect((await look(made.applicationNo)).application).toMatchObject({
      status: "admitted",
      acceptedAt: at(4),
      decidedAt: at(9),
    });
  });
});

test("two copies of one admission at once are one", async () => {
  const made = await makeDeclared({ pieces: [{ gnum: 1, lane: "exempt" }] });
  const effects = await Promise.all([1, 2, 3].map(() => receive(made.applicationNo, "800", 1)));
  expect(effects.map(({ effect }) => effect).sort()).toEqual(["applied", "repeated", "repeated"]);
  expect((await look(made.applicationNo)).phases).toHaveLength(1);
});

/** Resolves when Postgres reports a transaction that waits for another one. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await inScope(system, (tx) =>
      tx.execute<{ waiting: boolean }>(
        sql`select exists (select from pg_locks where not granted and locktype in ('transactionid', 'tuple')) as waiting`,
      ),
    );
    if (row?.waiting) return;
  }
}

test("an officer who waited for the receipt's locks still sees the admission", async () => {
  const made = await makeDeclared();
  const plate = made.plates[0] ?? "";
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked = () => {};
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const customs = asSystem(async (ctx) => {
    await applyReceipt(ctx, {
      guid: randomUUID(),
      customsCode: null,
      ebcCode: null,
      copNo: made.applicationNo,
      preNo: "T20260801000000001",
      invtNo: null,
      returnStatus: "800",
      returnedAt: at(1),
      returnInfo: "放行",
    });
    locked();
    await held;
  }, undefined);
  await isLocked;
  const officer = confirm(plate);
  await untilSomebodyWaits();
  release();
  await customs;
  expect(await officer).toBe("admitted");
});
