import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorld, type World } from "../testing.ts";
import { documentXml, envelopeXml, postDocument, saysIn } from "./document.testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

test.each([
  ["an empty field", { orderNo: "" }, {}, "InvtRefundHead/orderNo"],
  ["a long field", { copNo: "T".repeat(21) }, {}, "InvtRefundHead/copNo"],
  ["no list number", { invtNo: "3105202 I000000123" }, {}, "InvtRefundHead/invtNo"],
  ["a nested field", { reason: "<b>x</b>" }, {}, "InvtRefundHead/reason"],
  ["an unheard-of appType", { appType: "4" }, {}, "InvtRefundHead/appType"],
  ["no quantity", {}, { qty: "0.000" }, "InvtRefundList[1]/qty"],
  ["a float", {}, { qty: "1e3" }, "InvtRefundList[1]/qty"],
])("%s is taken and answered by a CEB900 that names it", async (_what, head, line, words) => {
  const answer = await postDocument(world, documentXml(head, line));
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("接收成功")]);
  const [receipt] = await world.product.received(1);
  if (!receipt) throw new Error("nothing came");
  expect(receipt.body).toMatch(/<CEB900Message xmlns="http:\/\/www\.chinaport\.gov\.cn\/ceb"/);
  expect(saysIn(receipt, "returnStatus")).toMatch(/^-\d+$/);
  expect(saysIn(receipt, "returnTime")).toMatch(/^\d{17}$/);
  expect(saysIn(receipt, "returnInfo")).toContain(words);
  expect(saysIn(receipt, "oriMessageType")).toBe("CEB625Message");
  expect(saysIn(receipt, "oriBizMessage")).toContain("&lt;ceb:CEB625Message");
  expect(await (await world.call("GET", "/documents")).json()).toEqual([]);
});

test("the buyer comes back in no CEB900, and is kept nowhere", async () => {
  await postDocument(world, documentXml({ orderNo: "" }));
  const [receipt] = await world.product.received(1);
  const log = await (await world.call("GET", "/log")).text();
  for (const secret of ["张三", "000000000000000001", "13800000000"]) {
    expect(receipt?.body).not.toContain(secret);
    expect(log).not.toContain(secret);
  }
});

test("the same faulty message again is answered once, whatever the product thinks of the CEB900", async () => {
  world.product.answerWith((_post, index) => (index === 0 ? 422 : 200));
  const xml = envelopeXml(documentXml({ orderNo: "" }), "MSG-7");
  for (let attempt = 0; attempt < 3; attempt += 1) await postDocument(world, xml);
  await postDocument(world, documentXml());
  const posts = await world.product.received(5);
  expect(posts.filter(({ body }) => body.includes("CEB900Message"))).toHaveLength(1);
  const [row, ...others] = await (await world.call("GET", "/misread")).json();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    problem: expect.stringContaining("orderNo"),
    receipts: [{ what: "900", done: true, outcome: expect.stringMatching(/^422/) }],
  });
});
