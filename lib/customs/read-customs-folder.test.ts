import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { customsInbound } from "#db/schema/customs-messages";
import { inScope } from "#db/scope";
import { listUnreadMessages } from "#lib/customs/list-unread-messages";
import { readCustomsFolder } from "#lib/customs/read-customs-folder";
import { look, makeDeclared, system } from "#lib/customs/received-receipt.testing";
import { entityXml, messageXml } from "#lib/customs/sample-messages.testing";
import { takeInbound } from "#lib/customs/take-inbound";
import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";
import { unseal } from "#lib/vault";

const root = mkdtempSync(join(tmpdir(), "guicang-inbound-"));
afterAll(() => rmSync(root, { recursive: true }));
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(root, "in-"));
});

const now = new Date();
const today = formatCebTime(now).slice(0, 8);

/** A file that lies there for a minute. */
function leave(name: string, text: string, agoSeconds = 60): void {
  writeFileSync(join(folder, name), text);
  const then = now.getTime() / 1_000 - agoSeconds;
  utimesSync(join(folder, name), then, then);
}

const answer = (copNo: string, returnStatus: string, returnInfo = `[Code:1;Desc:${uuidv7()}]`) =>
  messageXml("CEB626Message", [
    entityXml("InvtRefundReturn", {
      guid: uuidv7(),
      copNo,
      preNo: "T20260815000000045",
      returnStatus,
      returnInfo,
      returnTime: formatCebTime(new Date(), 17),
    }),
  ]);

test("what can be read is taken and archived by day, what cannot is kept and set aside", async () => {
  const { applicationNo } = await makeDeclared();
  leave("1.xml", answer(applicationNo, "2"));
  leave("2.xml", answer(applicationNo, "120"));
  leave("3.xml", `<!DOCTYPE a>${uuidv7()}`);
  expect(await readCustomsFolder(folder, now)).toBe(3);
  expect((await look(applicationNo)).application.status).toBe("accepted");
  expect(readdirSync(join(folder, "archive", today))).toEqual(["1.xml", "2.xml"]);
  expect(readdirSync(join(folder, "quarantine"))).toEqual(["3.xml"]);
  expect(await readCustomsFolder(folder, now)).toBe(0);
  const unread = await runUseCase(await actorFor("declarant"), (ctx) => listUnreadMessages(ctx), undefined);
  expect(unread).toContainEqual(
    expect.objectContaining({ source: "folder", fileName: "3.xml", problem: "doctype", receipts: 0 }),
  );
});

test("a file that is being written, hidden or unfinished is left where it is", async () => {
  leave("now.xml", answer("AP1", "2"), 0);
  leave(".hidden.xml", answer("AP1", "2"));
  leave("part.xml.tmp", answer("AP1", "2"));
  mkdirSync(join(folder, "a folder"));
  expect(await readCustomsFolder(folder, now)).toBe(0);
  expect(existsSync(join(folder, "now.xml"))).toBe(true);
});

test("a name in the code page of the client's machine is read and moved like any other", async () => {
  const name = Buffer.concat([Buffer.from([0xbb, 0xd8, 0xd6, 0xb4]), Buffer.from(".xml")]);
  const path = Buffer.concat([Buffer.from(`${folder}/`), name]);
  writeFileSync(path, answer("AP0", "2"));
  utimesSync(path, now.getTime() / 1_000 - 60, now.getTime() / 1_000 - 60);
  expect(await readCustomsFolder(folder, now)).toBe(1);
  expect(readdirSync(join(folder, "archive", today))).toEqual(["回执.xml"]);
});

test("two workers at one folder take each file once, and none stops at what the other took", async () => {
  for (let n = 0; n < 8; n++) leave(`${n}.xml`, answer(`AP${n}`, "2"));
  await Promise.all([readCustomsFolder(folder, now), readCustomsFolder(folder, now)]);
  expect(readdirSync(join(folder, "archive", today))).toHaveLength(8);
});

test("killed before its file was moved, the same file again changes nothing", async () => {
  const { applicationNo } = await makeDeclared();
  const text = answer(applicationNo, "120");
  await takeInbound({ source: "folder", fileName: "1.xml", body: Buffer.from(text) }, uuidv7());
  leave("1.xml", text);
  await readCustomsFolder(folder, now);
  leave("1.xml", text);
  await readCustomsFolder(folder, now);
  expect((await look(applicationNo)).receipts).toHaveLength(1);
  expect(readdirSync(join(folder, "archive", today))).toHaveLength(2);
});

test("every message is kept as it came, byte for byte", async () => {
  const body = Buffer.concat([
    Buffer.from("<?xml version='1.0' encoding='GBK'?><a>"),
    Buffer.from([0xb7, 0xc5]),
  ]);
  const name = uuidv7();
  await takeInbound({ source: "http", fileName: name, body }, uuidv7());
  const [row] = await inScope(system, (tx) =>
    tx.select().from(customsInbound).where(eq(customsInbound.fileName, name)),
  );
  expect(row).toMatchObject({ bytes: body.length, problem: "unknown_message", receipts: 0 });
  expect(unseal(row?.bodySealed ?? Buffer.alloc(0), `customs_inbound:${row?.id}`)).toBe(
    body.toString("utf8"),
  );
});

const refusal = (fields: Record<string, string>) =>
  messageXml("CEB900Message", [
    entityXml("MessageReturn", {
      guid: uuidv7(),
      returnStatus: "-1",
      returnInfo: "报文格式错误：unit 长度不符",
      returnTime: formatCebTime(new Date(), 17),
      oriCopMsgId: "",
      oriMessageType: "CEB625Message",
      ...fields,
    }),
  ]);
const take = async (xml: string) =>
  (await takeInbound({ source: "http", fileName: null, body: Buffer.from(xml) }, uuidv7())).results;

test("a refusal of the form refuses the application with its words, found by number or by message", async () => {
  const named = await makeDeclared();
  const repeated = `&lt;ceb:copNo&gt;${named.applicationNo}&lt;/ceb:copNo&gt;`;
  expect(await take(refusal({ oriBizMessage: `&lt;ceb:x&gt;${repeated}` }))).toMatchObject([
    { effect: "applied" },
  ]);
  expect((await look(named.applicationNo)).application).toMatchObject({
    status: "refused",
    lastInfo: "报文格式错误：unit 长度不符",
  });
  const byId = await makeDeclared();
  expect(await take(refusal({ oriCopMsgId: byId.applicationNo }))).toMatchObject([{ effect: "applied" }]);
  expect((await look(byId.applicationNo)).states).toEqual(["inspected"]);
});

test("one that names nothing of ours, or what customs has accepted, changes nothing and is kept for a person", async () => {
  expect(await take(refusal({ oriCopMsgId: uuidv7() }))).toMatchObject([{ effect: "unmatched" }]);
  const { applicationNo } = await makeDeclared();
  await take(answer(applicationNo, "120"));
  expect(await take(refusal({ oriCopMsgId: applicationNo }))).toMatchObject([{ effect: "contradiction" }]);
  expect((await look(applicationNo)).application.status).toBe("accepted");
});

test("a verdict that names another list than the application's is no verdict on it", async () => {
  const { applicationNo } = await makeDeclared();
  const garbled = answer(applicationNo, "100").replace(
    "<returnStatus>",
    "<invtNo>29912026I999999999</invtNo><returnStatus>",
  );
  expect(await take(garbled)).toMatchObject([{ effect: "contradiction" }]);
  expect((await look(applicationNo)).application.status).toBe("queued");
});

test("what no database takes is shown as such, and kept", async () => {
  const { problems } = await takeInbound(
    { source: "http", fileName: null, body: Buffer.from(`<a\u0000b${uuidv7()}>`) },
    uuidv7(),
  );
  expect(problems).toMatchObject([{ reason: "unknown_message" }]);
});
