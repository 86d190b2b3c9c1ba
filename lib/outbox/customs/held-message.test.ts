import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { initialCustomsChannel } from "#lib/domain/customs-channel";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { makeApplication, makeMessage, system, unsigned } from "#lib/outbox/customs/message.testing";
import { readOnItsWay } from "#lib/outbox/customs/on-its-way";
import { prepareMessage } from "#lib/outbox/customs/prepare-message";
import { makeHouse } from "#lib/outbox/customs/signer.testing";
import { asSystem } from "#lib/testing";
import { seal } from "#lib/vault";

takeTurnsDeciding();

const clock = () => new Date();
const look = (message: ClaimedMessage) => asSystem(readOnItsWay, message);

test("a signer that is away keeps the message waiting, one that returns another document too", async () => {
  const { message, wires } = await makeHouse();
  const away = { ...wires, signer: { kind: "command", argv: ["/no/such/signer"] } } as const;
  expect(await prepareMessage(message, clock, away)).toMatchObject({ trouble: "signer_away" });
  const echo = {
    kind: "command",
    argv: [process.execPath, "-e", "process.stdin.pipe(process.stdout)"],
  } as const;
  expect(await prepareMessage(message, clock, { ...wires, signer: echo })).toMatchObject({
    trouble: "signature_wrong",
    words: "no_signature",
  });
  expect((await look(message)).signed).toBeNull();
});

test("what was signed for one sending is sent anew without the signer", async () => {
  const { timesAsked, message, wires } = await makeHouse();
  await prepareMessage(message, clock, wires);
  const resent = await makeMessage([await makeApplication("queued")]);
  await inScope(system, async (tx) => {
    const [row] = await tx.select().from(customsMessages).where(eq(customsMessages.id, message.id));
    await tx.insert(outbox).values({
      id: `${message.id}.2`,
      channel: "customs",
      destination: "customs",
      orderingKey: message.id,
      body: resent.body,
      sealed: true,
      createdAt: clock(),
      nextAttemptAt: clock(),
      deliveredAt: clock(),
    });
    await tx.insert(customsMessages).values({
      id: `${message.id}.2`,
      guid: row?.guid ?? "",
      bodySha256: row?.bodySha256 ?? "",
      createdAt: clock(),
    });
  });
  const second = { ...resent, id: `${message.id}.2` };
  const { signed } = await look({ ...second, body: seal(unsigned, `outbox:${second.id}`) });
  expect(signed).toBe((await look(message)).signed);
  expect(timesAsked()).toBe(1);
});

test("a message waits while an earlier one about the same application does", async () => {
  const { wires } = await makeHouse();
  const shared = await makeApplication("queued");
  const first = await makeMessage([shared], { delivered: false });
  const bundle = await makeMessage([await makeApplication("queued"), shared], { delivered: false });
  expect(await prepareMessage(bundle, clock, wires)).toMatchObject({ trouble: "earlier_waits" });
  expect(await prepareMessage(first, clock, wires)).toBeNull();
  await inScope(system, (tx) =>
    tx.update(outbox).set({ deliveredAt: clock() }).where(eq(outbox.id, first.id)),
  );
  expect(await prepareMessage(bundle, clock, wires)).toBeNull();
  await inScope(system, (tx) =>
    tx.update(outbox).set({ deliveredAt: clock() }).where(eq(outbox.id, bundle.id)),
  );
});

test("a transport that the house chose and has no more sends nothing elsewhere", async () => {
  const { message, wires } = await makeHouse();
  await decide("customsChannel", { ...initialCustomsChannel, transport: "http" });
  expect(await prepareMessage(message, clock, wires)).toMatchObject({ trouble: "transport_missing" });
});

test("a house that wants an envelope and can make none sends nothing without", async () => {
  const { message, wires } = await makeHouse();
  await decide("customsChannel", { ...initialCustomsChannel, envelope: true });
  expect(await prepareMessage(message, clock, { ...wires, dxpReceiver: null })).toMatchObject({
    trouble: "transport_missing",
    words: "DxpMsg",
  });
});

test("where nobody signs nothing leaves, and the message says so", async () => {
  const { message, wires } = await makeHouse();
  const nobody = { ...wires, signer: null, isSignedBehind: false };
  expect(await prepareMessage(message, clock, nobody)).toMatchObject({ trouble: "signer_missing" });
  expect((await look(message)).stagedAs).toBeNull();
  expect(await prepareMessage(message, clock, { ...nobody, isSignedBehind: true })).toBeNull();
});

test("in an envelope where the house wants one", async () => {
  const { out, message, wires } = await makeHouse();
  await decide("customsChannel", { ...initialCustomsChannel, envelope: true });
  await prepareMessage(message, clock, {
    ...wires,
    signer: null,
    isSignedBehind: true,
    dxpReceiver: "DXPEDCCEB0000002",
  });
  const { stagedAs } = await look(message);
  const sent = readFileSync(join(out, ".staged", stagedAs ?? ""), "utf8");
  const [, data = ""] = /<Data>(.*)<\/Data>/.exec(sent) ?? [];
  expect(Buffer.from(data, "base64").toString("utf8")).toBe(unsigned);
});
