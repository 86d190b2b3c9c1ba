import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorld, type World } from "../testing.ts";
import { bundleXml, documentXml, postDocument, saysIn } from "./document.testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const FIRST = "TH20261120000001";

/** What customs said of one document so far, in its order. */
const said = (copNo: string) =>
  world.product.posted
    .filter((post) => saysIn(post, "copNo") === copNo)
    .map((post) => saysIn(post, "returnStatus"));

async function declareFirst(): Promise<string> {
  await postDocument(world, documentXml());
  const posts = await world.product.received(4);
  return saysIn(posts[3] ?? { path: "", headers: {}, body: "" }, "preNo");
}

test.each([
  ["2", ["2", "3", "120", "800"]],
  ["3", ["2", "3", "120", "399"]],
])("appType %s that names its original is answered %j under its own number", async (appType, expected) => {
  const preNo = await declareFirst();
  await postDocument(world, documentXml({ appType, copNo: "TH2", preNo }));
  const posts = await world.product.received(8);
  expect(said("TH2")).toEqual(expected);
  expect(posts.slice(4).map((post) => saysIn(post, "preNo"))).toEqual(Array(4).fill(preNo));
  expect(await (await world.call("GET", "/documents/TH2")).json()).toMatchObject({ replaces: FIRST });
});

test("without the platform's number the list and the order name the original", async () => {
  const preNo = await declareFirst();
  await postDocument(world, documentXml({ appType: "2", copNo: "TH2" }));
  await world.product.received(8);
  expect(await (await world.call("GET", "/documents/TH2")).json()).toMatchObject({ replaces: FIRST, preNo });
});

test("a change of a change is about the change; after a withdrawal nothing is left to change", async () => {
  const preNo = await declareFirst();
  const replaces = async (copNo: string) =>
    (await (await world.call("GET", `/documents/${copNo}`)).json()).replaces;
  await postDocument(world, documentXml({ appType: "2", copNo: "TH2", preNo }));
  await postDocument(world, documentXml({ appType: "2", copNo: "TH3", preNo }));
  await postDocument(world, documentXml({ appType: "3", copNo: "TH4", preNo }));
  await postDocument(world, documentXml({ appType: "2", copNo: "TH5", preNo }));
  expect([await replaces("TH2"), await replaces("TH3"), await replaces("TH4")]).toEqual([
    FIRST,
    "TH2",
    "TH3",
  ]);
  expect(await replaces("TH5")).toBe(null);
});

test.each([
  ["unknown", { preNo: "T20261120999999999" }],
  ["of another order", { orderNo: "TM9" }],
])("a change whose original is %s is refused in words", async (_what, head) => {
  await declareFirst();
  await postDocument(world, documentXml({ appType: "2", copNo: "TH2", ...head }));
  const posts = await world.product.received(8);
  expect(said("TH2").at(-1)).toBe("100");
  expect(saysIn(posts[7] ?? { path: "", headers: {}, body: "" }, "returnInfo")).toContain("未找到");
});

test("what was refused cannot be changed, and a refused change leaves its original standing", async () => {
  const preNo = await declareFirst();
  await postDocument(world, documentXml({ appType: "2", copNo: "TH2", preNo, note: "sandbox:refuse" }));
  await world.product.received(8);
  expect(said("TH2").at(-1)).toBe("100");
  await postDocument(world, documentXml({ appType: "3", copNo: "TH3", preNo }));
  await world.product.received(12);
  expect(said("TH3").at(-1)).toBe("399");
  expect(await (await world.call("GET", "/documents/TH3")).json()).toMatchObject({ replaces: FIRST });
});

test("an original in review hears nothing more once its change passes", async () => {
  await postDocument(world, documentXml({ note: "sandbox:review sandbox:delay=100" }));
  await world.product.received(4);
  await postDocument(world, documentXml({ appType: "3", copNo: "TH2" }));
  await world.product.received(8);
  const original = await (await world.call("GET", `/documents/${FIRST}`)).json();
  expect(original.receipts.at(-1)).toMatchObject({ what: "800", withdrawn: true });
  expect([said(FIRST), said("TH2")]).toEqual([
    ["2", "3", "120", "300"],
    ["2", "3", "120", "399"],
  ]);
});

test("each application of a bundle is answered for itself", async () => {
  const copNos = Array.from({ length: 100 }, (_, n) => `TH${n}`);
  const heads = copNos.map((copNo, n) => ({ head: { copNo, ...(n === 41 && { note: "sandbox:refuse" }) } }));
  const answer = await postDocument(world, bundleXml(heads));
  const text = await answer.text();
  expect(text.match(/<RecId>/g)).toHaveLength(100);
  await world.product.received(400);
  const last = copNos.map((copNo) => said(copNo).at(-1));
  expect(last).toEqual(copNos.map((_, n) => (n === 41 ? "100" : "800")));
});

test("one document too many fails the message", async () => {
  const heads = Array.from({ length: 101 }, (_, n) => ({ head: { copNo: `TH${n}` } }));
  expect((await postDocument(world, bundleXml(heads))).status).toBe(400);
});
