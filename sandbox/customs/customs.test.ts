import { afterEach, beforeEach, expect, test } from "vitest";
import { type Posted, startWorld, TOKEN, type World } from "../testing.ts";
import { documentXml, postDocument, signed } from "./document.testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const statusOf = ({ body }: Posted): string => /<returnStatus>(.*)<\/returnStatus>/.exec(body)?.[1] ?? "";
const timeOf = ({ body }: Posted): string => /<returnTime>(.*)<\/returnTime>/.exec(body)?.[1] ?? "";
const statuses = (posts: Posted[]): string[] => posts.map(statusOf);

test("an application is taken, and its receipts come one after the other as the real platform writes them", async () => {
  const answer = await postDocument(world, documentXml());
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("<ResponseCode>0</ResponseCode>");
  const posts = await world.product.received(4);
  expect(statuses(posts)).toEqual(["2", "3", "120", "800"]);
  const times = posts.map(timeOf);
  expect(times).toEqual([...new Set(times)].sort());
  const last = posts.at(-1);
  expect(last?.path).toBe("/api/v1/customs/receipts");
  expect(last?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  expect(last?.headers["content-type"]).toBe("application/xml");
  expect(last?.body).toMatch(
    /<CEB626Message xmlns="http:\/\/www\.chinaport\.gov\.cn\/ceb" version="1\.0" guid="[0-9a-f-]{36}">/,
  );
  expect(last?.body).toMatch(/<preNo>T\d{17}<\/preNo>/);
  expect(last?.body).toMatch(/<returnTime>\d{17}<\/returnTime>/);
  expect(last?.body).toContain("<returnInfo>[Code:2600;Desc:放行]</returnInfo>");
  expect(last?.body).toContain("<copNo>TH20261120000001</copNo>");
});

test.each([
  ["sandbox:refuse", ["2", "3", "120", "100"]],
  ["加急 sandbox:conclude", ["2", "3", "120", "399"]],
  ["sandbox:fail", ["2", "4"]],
  ["sandbox:exception", ["2", "-1"]],
  ["sandbox:reorder", ["120", "2", "800", "3"]],
  ["sandbox:repeat", ["2", "2", "3", "3", "120", "120", "800", "800", "3"]],
  ["sandbox:contradictory", ["2", "3", "120", "800", "100"]],
  ["sandbox:forged", ["100", "2", "3", "120", "800"]],
  ["sandbox:review", ["2", "3", "120", "300", "800"]],
  ["sandbox:nonsense", ["", "", "800", "800", "800", "2", "3", "120", "999", "800"]],
])("the note %j leads to %j", async (note, expected) => {
  await postDocument(world, documentXml({ note }));
  const posts = await world.product.received(expected.length);
  expect(statuses(posts)).toEqual(expected);
});

test("a scenario holds for every document, and the note goes before it", async () => {
  await world.call("PUT", "/scenario", { customs: { flow: "refuse" } });
  await postDocument(world, documentXml());
  expect(statuses(await world.product.received(4)).at(-1)).toBe("100");
  await postDocument(world, documentXml({ copNo: "TH2", note: "sandbox:conclude" }));
  expect(statuses(await world.product.received(8)).at(-1)).toBe("399");
});

test("the same document again is answered the same and sets nothing in motion", async () => {
  const xml = documentXml();
  const first = await (await postDocument(world, xml)).text();
  await world.product.received(4);
  const second = await postDocument(world, xml);
  expect([second.status, await second.text()]).toEqual([200, first]);
  await postDocument(world, documentXml({ copNo: "TH2" }));
  expect(statuses(await world.product.received(8)).slice(4)).toEqual(["2", "3", "120", "800"]);
});

test("the same number with another guid is refused by a receipt later than all others", async () => {
  await postDocument(world, documentXml());
  await postDocument(world, documentXml());
  const posts = await world.product.received(5);
  expect(statuses(posts)).toEqual(["2", "3", "120", "800", "100"]);
  const times = posts.map(timeOf);
  expect(times).toEqual([...new Set(times)].sort());
});

test.each([
  ["admit", "800"],
  ["refuse", "100"],
] as const)("a reviewer who decides %s sends %s, once", async (decision, status) => {
  await postDocument(world, documentXml({ note: "sandbox:review sandbox:delay=2000" }));
  const path = "/customs/reviews/TH20261120000001";
  expect((await world.call("POST", path, { decision: "perhaps" })).status).toBe(400);
  expect((await world.call("POST", "/customs/reviews/unknown", { decision })).status).toBe(404);
  expect((await world.call("POST", path, { decision })).status).toBe(202);
  expect((await world.call("POST", path, { decision })).status).toBe(409);
  const document = await (await world.call("GET", "/documents/TH20261120000001")).json();
  const planned = document.receipts.filter((receipt: { withdrawn: boolean }) => !receipt.withdrawn);
  expect(planned.map((receipt: { what: string }) => receipt.what)).toEqual(["2", "3", "120", "300", status]);
});

test("a decision goes out instead of the admission that was waiting", async () => {
  await postDocument(world, documentXml({ note: "sandbox:review sandbox:delay=60" }));
  await world.product.received(4);
  await world.call("POST", "/customs/reviews/TH20261120000001", { decision: "refuse" });
  expect(statuses(await world.product.received(5))).toEqual(["2", "3", "120", "300", "100"]);
});

test("a decision comes too late once the admission was on its way", async () => {
  world.product.answerWith((post) => (statusOf(post) === "800" ? 503 : 200));
  await postDocument(world, documentXml({ note: "sandbox:review" }));
  await world.product.received(6);
  const answer = await world.call("POST", "/customs/reviews/TH20261120000001", { decision: "refuse" });
  expect(answer.status).toBe(409);
});

test("a receipt is repeated unchanged until the product takes it, and those behind it wait", async () => {
  world.product.answerWith((_post, index) => (index < 2 ? 503 : index === 2 ? 422 : 200));
  await postDocument(world, documentXml());
  const posts = await world.product.received(7);
  expect(statuses(posts)).toEqual(["2", "2", "2", "2", "3", "120", "800"]);
  expect(new Set(posts.slice(0, 4).map(({ body }) => body)).size).toBe(1);
  const log = (await (await world.call("GET", "/log")).text()).trim().split("\n");
  const first = log.map((line) => JSON.parse(line)).filter(({ id }) => id === "TH20261120000001#0");
  expect(first.map(({ outcome }) => outcome)).toEqual(["503 {}", "422 {}", "200 {}"]);
});

test("after a restart the receipts that were not taken yet go out, the others do not", async () => {
  world.product.answerWith((post) => (statusOf(post) === "120" ? 503 : 200));
  await postDocument(world, documentXml());
  await world.product.received(3);
  await world.restart();
  const before = world.product.posted.length;
  world.product.answerWith(() => 200);
  const posts = await world.product.received(before + 2);
  expect(statuses(posts.slice(before))).toEqual(["120", "800"]);
});

test("nothing about the buyer is kept", async () => {
  await postDocument(world, documentXml());
  const log = await (await world.call("GET", "/log")).text();
  expect(log).toContain("TH20261120000001");
  for (const secret of ["张三", "000000000000000001", "13800000000"]) expect(log).not.toContain(secret);
});

test.each([
  ["another token", documentXml(), "wrong", 401, "E0401"],
  ["not XML", "<a><b></a>", TOKEN, 400, "完整的 XML"],
  [
    "a DOCTYPE",
    documentXml().replace("<ceb:CEB", '<!DOCTYPE a [<!ENTITY b "c">]><ceb:CEB'),
    TOKEN,
    400,
    "DOCTYPE",
  ],
  ["another message", "<CEB621Message/>", TOKEN, 400, "CEB625Message"],
  ["a prototype's name", "<__proto__><x/></__proto__>", TOKEN, 400, "ResponseCode"],
])("%s is refused in words", async (_what, xml, token, status, words) => {
  const answer = await postDocument(world, xml, token);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(words);
  expect(await (await world.call("GET", "/documents")).json()).toEqual([]);
});

test("bytes that are no text and bodies without end are refused", async () => {
  const bytes = new TextEncoder().encode(documentXml({ reason: "?" }));
  expect((await postDocument(world, bytes.with(bytes.lastIndexOf(0x3f), 0xff))).status).toBe(400);
  expect((await postDocument(world, new Uint8Array(20_000_000))).status).toBe(413);
});

test("a default namespace, another prefix and entities in text are read", async () => {
  const xml = documentXml({ reason: "尺码&lt;大&gt; &amp; &#39;小&#39;" });
  const bare = xml.replace(/<ds:Signature [\s\S]*<\/ds:Signature>/, "");
  await postDocument(world, signed(bare.replaceAll("ceb:", "").replaceAll("xmlns:ceb", "xmlns")));
  expect(await (await world.call("GET", "/documents")).json()).toHaveLength(1);
});

test.each([
  ["down", 503],
  ["nonsense", 200],
])("told to be %s the platform answers %i", async (answer, status) => {
  await world.call("PUT", "/scenario", { customs: { answer } });
  expect((await postDocument(world, documentXml())).status).toBe(status);
  await world.call("DELETE", "/scenario");
  expect((await postDocument(world, documentXml({ copNo: "TH2" }))).status).toBe(200);
});
