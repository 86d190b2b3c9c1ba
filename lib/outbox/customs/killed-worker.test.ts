import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { takeTurnsDeciding } from "#lib/house-settings.testing";
import { at, receiver, rowOf } from "#lib/outbox/age.testing";
import { leaseMs } from "#lib/outbox/claim-due";
import { finish, kill, killAt, makeKilledHouse } from "#lib/outbox/customs/worker-process.testing";

takeTurnsDeciding();

const patience = 60_000;
type House = Awaited<ReturnType<typeof makeKilledHouse>>;

/** A second worker takes over when the lease of the first has run out. */
async function takeOver({ id, start, letSign }: House): Promise<void> {
  letSign();
  await finish(start(leaseMs + 2));
  expect(await rowOf(id)).toMatchObject({ attempts: 2, deliveredAt: at(leaseMs + 2) });
}

describe.each(["http", "folder"] as const)("a worker of the way by %s is killed", (transport) => {
  test("while its document is signed: it is signed anew and goes once", { timeout: patience }, async () => {
    const house = await makeKilledHouse(transport);
    const worker = house.start(0);
    await house.untilAsked();
    await kill(worker);
    expect(house.arrived()).toEqual([]);
    await takeOver(house);
    expect(house.arrived()).toEqual([expect.stringContaining("退货<ds:Signature")]);
    expect(house.timesAsked()).toBe(2);
  });

  test("before its signature was kept: only the kept one goes", { timeout: patience }, async () => {
    const house = await makeKilledHouse(transport);
    const worker = house.start(0);
    await house.untilAsked();
    await killAt({ table: "customs_messages", id: house.id }, worker, house.letSign);
    await takeOver(house);
    expect(house.arrived()).toHaveLength(1);
    expect(house.timesAsked()).toBe(2);
  });

  test("after it arrived and before that was written down", { timeout: patience }, async () => {
    const house = await makeKilledHouse(transport);
    const worker = house.start(0);
    await house.untilAsked();
    await killAt({ table: "outbox", id: house.id }, worker, house.letSign);
    const [first] = house.arrived();
    expect(first).toContain("ds:Signature");
    // The client of customs' platform takes a file and leaves nothing behind.
    if (transport === "folder") for (const name of house.visible()) rmSync(join(house.out, name));
    await takeOver(house);
    const copies = house.arrived();
    expect(copies).toEqual(transport === "folder" ? [] : [first, first]);
    expect(house.timesAsked()).toBe(1);
  });
});

test.each(["http", "sandbox"] as const)(
  "a worker that is killed while customs by %s says nothing leaves the same bytes to the next",
  { timeout: patience },
  async (transport) => {
    const house = await makeKilledHouse(transport);
    receiver.answerWith(() => undefined);
    const worker = house.start(0);
    await house.untilAsked();
    house.letSign();
    await receiver.until(1);
    await kill(worker);
    receiver.answerWith((response) => response.writeHead(200).end());
    await takeOver(house);
    const [first, second] = house.arrived();
    expect(second).toBe(first);
    expect(house.timesAsked()).toBe(1);
  },
);

const dayMs = 86_400_000;

test.each(["http", "folder"] as const)(
  "a way by %s that is down for three days loses nothing and sends nothing twice",
  { timeout: patience },
  async (transport) => {
    const house = await makeKilledHouse(transport, -3 * dayMs);
    house.letSign();
    receiver.answerWith((response) => response.destroy());
    rmSync(house.out, { recursive: true });
    for (const days of [3, 2, 1]) await finish(house.start(-days * dayMs));
    expect(await rowOf(house.id)).toMatchObject({ attempts: 3, deliveredAt: null });
    const [unheard] = transport === "http" ? house.arrived() : [];
    receiver.answerWith((response) => response.writeHead(200).end());
    mkdirSync(house.out);
    await finish(house.start(0));
    await finish(house.start(dayMs / 2));
    expect((await rowOf(house.id)).deliveredAt).toEqual(at(0));
    const taken = house.arrived().slice(transport === "http" ? 3 : 0);
    expect(taken).toEqual([unheard ?? expect.stringContaining("ds:Signature")]);
    expect(house.timesAsked()).toBe(1);
  },
);
