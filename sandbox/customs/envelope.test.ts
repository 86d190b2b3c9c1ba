import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorld, TOKEN, type World } from "../testing.ts";
import { documentXml, envelopeXml, postDocument, saysIn } from "./document.testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

test("a message in an envelope is answered with its head, and its receipts come in envelopes", async () => {
  const answer = await postDocument(world, envelopeXml(documentXml(), "MSG&amp;1"));
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toContain("<RecevierId>DXPENT0000000001</RecevierId>");
  expect(text).toMatch(/<OriHead><TransInfo><CopMsgId>MSG&amp;1<\/CopMsgId><SenderId>DXPENT0000000001</);
  expect(text).toMatch(/<NoticeTime>\d{4}-\d\d-\d\d<\/NoticeTime>/);
  const posts = await world.product.received(4);
  const last = posts[3];
  if (!last) throw new Error("nothing came");
  expect(saysIn(last, "SenderId")).toBe("DXPEDCCEB0000001");
  expect(saysIn(last, "ReceiverId")).toBe("DXPENT0000000001");
  expect(saysIn(last, "MsgType")).toBe("CEB626Message");
  const inner = Buffer.from(saysIn(last, "Data"), "base64").toString("utf8");
  expect(inner).toContain("<returnStatus>800</returnStatus>");
  expect(new Set(posts.map((post) => saysIn(post, "CopMsgId"))).size).toBe(4);
});

test("a bare message is answered bare", async () => {
  expect(await (await postDocument(world, documentXml())).text()).not.toContain("OriHead");
  const [first] = await world.product.received(1);
  expect(first?.body).not.toContain("DxpMsg");
});

test.each([
  ["without data", (xml: string) => xml.replace(/<dxp:Data>[\s\S]*<\/dxp:Data>/, "")],
  ["with data that is not base64", (xml: string) => xml.replace("<dxp:Data>", "<dxp:Data>报")],
  ["without a sender", (xml: string) => xml.replace(/<dxp:SenderId>.*<\/dxp:SenderId>/, "")],
  ["cut short", (xml: string) => xml.slice(0, -20)],
])("an envelope %s is refused", async (_what, spoil) => {
  const answer = await postDocument(world, spoil(envelopeXml(documentXml())));
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("DxpMsg")]);
});

test("a header of the request chooses the scenario, and a document's note goes before it", async () => {
  const told = { "x-sandbox": "refuse reason=overdue" };
  await postDocument(world, documentXml(), TOKEN, told);
  const posts = await world.product.received(4);
  expect(saysIn(posts[3] ?? { path: "", headers: {}, body: "" }, "returnInfo")).toMatch(/超/);
  await postDocument(world, documentXml({ copNo: "TH2", note: "sandbox:conclude" }), TOKEN, told);
  const more = await world.product.received(8);
  expect(saysIn(more[7] ?? { path: "", headers: {}, body: "" }, "returnStatus")).toBe("399");
});
