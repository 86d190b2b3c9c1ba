import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customsMessages } from "#db/schema/customs-messages";
import { inScope } from "#db/scope";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { system, unsigned } from "#lib/outbox/customs/message.testing";
import { keepSigned, keepStaged, readOnItsWay } from "#lib/outbox/customs/on-its-way";
import { prepareMessage } from "#lib/outbox/customs/prepare-message";
import { signWith } from "#lib/outbox/customs/signer";
import { makeFolder, makeHouse, signature } from "#lib/outbox/customs/signer.testing";
import type { Wiring } from "#lib/outbox/customs/wiring";
import { dropOf, revealFile, stageFile } from "#lib/outbox/drop-file";
import { asSystem } from "#lib/testing";

const clock = () => new Date();
const again = (message: ClaimedMessage) => ({ ...message, attempts: message.attempts + 1 });
const look = (message: ClaimedMessage) => asSystem(readOnItsWay, message);

/** Makes visible what the message staged, as the next step of its delivery would. */
async function reveal(message: ClaimedMessage, { outFolder }: Wiring) {
  const { stagedAs } = await look(message);
  if (!stagedAs) throw new Error("nothing is staged");
  return revealFile(dropOf(outFolder, message.id, stagedAs));
}

const signedXml = unsigned.replace("</xml>", `${signature("a")}</xml>`);
const visible = (out: string) => readdirSync(out).filter((name) => !name.startsWith("."));

test("signed, kept, staged, and visible once under a name of its own", async () => {
  const { out, message, wires } = await makeHouse();
  expect(await prepareMessage(message, clock, wires)).toBeNull();
  expect(visible(out)).toEqual([]);
  expect(await reveal(message, wires)).toMatchObject({ delivered: true });
  expect(visible(out)).toEqual([`CEB625-${message.id}.xml`]);
  const sent = readFileSync(join(out, `CEB625-${message.id}.xml`), "utf8");
  expect(sent).toBe((await look(message)).signed);
  expect(sent).toContain("退货<ds:Signature");
});

test("killed before the signature was kept, it is signed anew; afterwards never again", async () => {
  const { timesAsked, message, wires } = await makeHouse();
  const { signer } = wires;
  // The first worker had it signed and died with the answer in its hands.
  if (signer) await signWith(signer, message.id, unsigned);
  expect(await prepareMessage(message, clock, { ...wires, outFolder: "/no/such/folder" })).toMatchObject({
    trouble: "folder_away",
  });
  const kept = (await look(message)).signed;
  for (let attempt = 2; attempt < 5; attempt++) await prepareMessage(again(message), clock, wires);
  expect(timesAsked()).toBe(2);
  expect((await look(message)).signed).toBe(kept);
});

test("killed before it kept what a folder's signer left, it finds it there again", async () => {
  const { out, message, wires } = await makeHouse();
  const folder = makeFolder();
  const file = join(folder, "signed", `${message.id}.xml`);
  mkdirSync(join(folder, "signed"));
  writeFileSync(file, signedXml);
  utimesSync(file, 0, 0);
  const byFolder = { ...wires, signer: { kind: "folder", folder } } as const;
  const lives = [new Date()];
  const dying = () => {
    const now = lives.pop();
    if (!now) throw new Error("killed");
    return now;
  };
  await expect(prepareMessage(message, dying, byFolder)).rejects.toThrow("killed");
  expect(readFileSync(file, "utf8")).toBe(signedXml);
  expect(await prepareMessage(again(message), clock, byFolder)).toBeNull();
  expect([existsSync(file), (await look(message)).signed]).toEqual([false, signedXml]);
  expect(visible(out)).toEqual([]);
});

test("of two signatures the first that was kept is sent, and it never changes", async () => {
  const { message } = await makeHouse();
  await asSystem(keepSigned, { id: message.id, signed: "first" });
  await asSystem(keepSigned, { id: message.id, signed: "second" });
  expect((await look(message)).signed).toBe("first");
  const overwrite = inScope(system, (tx) =>
    tx
      .update(customsMessages)
      .set({ signedSealed: Buffer.from("x") })
      .where(eq(customsMessages.id, message.id)),
  );
  await expect(overwrite).rejects.toThrow();
});

test("killed after its file was written and before that was kept, only one file ever becomes visible", async () => {
  const { out, message, wires } = await makeHouse();
  await stageFile(out, `${message.id}.1`, "by a worker that died");
  expect(await prepareMessage(again(message), clock, wires)).toBeNull();
  await reveal(message, wires);
  expect(visible(out)).toHaveLength(1);
  expect(readFileSync(join(out, `CEB625-${message.id}.xml`), "utf8")).toContain("ds:Signature");
});

test("killed before its file became visible, it becomes visible once", async () => {
  const { out, message, wires } = await makeHouse();
  await prepareMessage(message, clock, wires);
  expect(await prepareMessage(again(message), clock, wires)).toBeNull();
  expect(await reveal(message, wires)).toMatchObject({ delivered: true });
  expect(visible(out)).toHaveLength(1);
});

test("killed before the delivery was recorded, and the client has taken the file: no second one comes", async () => {
  const { out, timesAsked, message, wires } = await makeHouse();
  await prepareMessage(message, clock, wires);
  await reveal(message, wires);
  rmSync(join(out, `CEB625-${message.id}.xml`));
  expect(await prepareMessage(again(message), clock, wires)).toBeNull();
  expect(await reveal(message, wires)).toMatchObject({ delivered: true });
  expect(visible(out)).toEqual([]);
  expect(timesAsked()).toBe(1);
});

test("two workers at one message stage each a file, and one becomes visible", async () => {
  const { out, message, wires } = await makeHouse();
  await prepareMessage(message, clock, wires);
  await stageFile(out, `${message.id}.2`, "by the slower worker");
  await asSystem(keepStaged, { id: message.id, stagedAs: `${message.id}.2` });
  await reveal(message, wires);
  await reveal(message, wires);
  expect(visible(out)).toHaveLength(1);
  expect(readFileSync(join(out, `CEB625-${message.id}.xml`), "utf8")).toContain("ds:Signature");
});

test("a folder that is away keeps the message, and a folder that was emptied is not taken for a delivery", async () => {
  const { out, message, wires } = await makeHouse();
  rmSync(out, { recursive: true });
  expect(await prepareMessage(message, clock, wires)).toMatchObject({ trouble: "folder_away" });
  expect(existsSync(out)).toBe(false);
  mkdirSync(out);
  expect(await prepareMessage(message, clock, wires)).toBeNull();
  rmSync(out, { recursive: true });
  mkdirSync(out);
  expect(await reveal(message, wires)).toMatchObject({ delivered: false, trouble: "folder_away" });
});
