import { createHash } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { officeKey } from "../config.ts";
import { feedbackBody, type Posted, postFeedback, ROOT, startWorld, type World } from "../testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const ID = "fb_TH20261120000001_admitted_1";
const BODY = feedbackBody(ID);

function isSignedBy(office: string, { headers, body }: Posted): boolean {
  try {
    new Webhook(officeKey(ROOT, office)).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

const row = async (id = ID) => (await world.call("GET", `/register/${encodeURIComponent(id)}`)).json();

test("a signed message is taken and acknowledged by its office with a signed post", async () => {
  expect((await postFeedback(world, ID, BODY)).status).toBe(202);
  const [ack] = await world.product.received(1);
  expect(ack?.path).toBe("/api/v1/feedback/acknowledgements");
  expect(ack?.headers["webhook-id"]).toBe(`ack_${ID}`);
  expect(ack && isSignedBy("3105", ack)).toBe(true);
  expect(JSON.parse(ack?.body ?? "")).toEqual({
    formatVersion: "1",
    messageId: ID,
    office: "3105",
    result: "accepted",
    reason: null,
    bodySha256: createHash("sha256").update(BODY).digest("hex"),
    receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  expect(await row()).toMatchObject({
    id: ID,
    office: "3105",
    phase: "admitted",
    attempts: 1,
    taken: 1,
    bodiesIdentical: true,
    signaturesValid: true,
    body: BODY,
  });
});

test("a message sent again is one row, and is not acknowledged again", async () => {
  for (let attempt = 0; attempt < 3; attempt += 1) await postFeedback(world, ID, BODY);
  await postFeedback(world, "fb_2", feedbackBody("fb_2"));
  const posts = await world.product.received(2);
  expect(posts.map(({ headers }) => headers["webhook-id"])).toEqual([`ack_${ID}`, "ack_fb_2"]);
  expect(await row()).toMatchObject({ attempts: 3, taken: 3, bodiesIdentical: true, signaturesValid: true });
});

test("the register gives away a changed body and a wrong signature", async () => {
  await postFeedback(world, ID, BODY);
  await postFeedback(world, ID, BODY.replace('"1"}]', '"2"}]'));
  expect(await row()).toMatchObject({ bodiesIdentical: false, signaturesValid: true });
  await postFeedback(world, ID, BODY, { key: officeKey("another root", "3105") });
  expect(await row()).toMatchObject({ attempts: 3, taken: 2, signaturesValid: false });
});

test.each([
  ["another key", ID, BODY, { key: officeKey(ROOT, "2992") }, 401],
  ["an old timestamp", ID, BODY, { at: new Date(Date.now() - 301_000) }, 401],
  ["no JSON", ID, "阶段：放行", {}, 400],
  ["an unknown phase", ID, feedbackBody(ID, "3105", "lost"), {}, 400],
  ["another office's message", ID, feedbackBody(ID, "2992"), {}, 400],
  ["another id than the header's", ID, feedbackBody("fb_other"), {}, 400],
  ["no such office", ID, BODY, { office: "31o5", key: officeKey(ROOT, "3105") }, 404],
])("%s is refused and not acknowledged", async (_what, id, body, how, status) => {
  expect((await postFeedback(world, id, body, how)).status).toBe(status);
  await postFeedback(world, "fb_2", feedbackBody("fb_2"));
  const [first] = await world.product.received(1);
  expect(first?.headers["webhook-id"]).toBe("ack_fb_2");
});

test("an acknowledgement is repeated with the same id and body until the product takes it", async () => {
  world.product.answerWith((_post, index) => [503, 429, 200][index] ?? 500);
  await postFeedback(world, ID, BODY);
  const posts = await world.product.received(3);
  expect(new Set(posts.map(({ body }) => body)).size).toBe(1);
  expect(new Set(posts.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(posts.every((post) => isSignedBy("3105", post))).toBe(true);
});

test("a refused acknowledgement is not repeated", async () => {
  world.product.answerWith((_post, index) => (index === 0 ? 409 : 200));
  await postFeedback(world, ID, BODY);
  await world.product.received(1);
  await world.call("POST", `/register/${ID}/acknowledgements`, {});
  await world.product.received(2);
  expect((await row()).acknowledgements).toMatchObject([
    { done: true, outcome: expect.stringMatching(/^409/) },
    {},
  ]);
});

test("an acknowledgement that is due outlives a restart", async () => {
  world.product.answerWith(() => 503);
  await postFeedback(world, ID, BODY);
  await world.product.received(1);
  await world.restart();
  const before = world.product.posted.length;
  world.product.answerWith(() => 200);
  const posts = await world.product.received(before + 1);
  expect(posts.at(-1)?.headers["webhook-id"]).toBe(`ack_${ID}`);
  await postFeedback(world, ID, BODY);
  expect(await row()).toMatchObject({ attempts: 2, body: BODY });
});

test.each([
  ["reject", [{ result: "rejected", reason: "数量与本关底账不符" }]],
  ["repeat", [{ result: "accepted" }, { result: "accepted" }, { result: "accepted" }]],
  ["contradictory", [{ result: "accepted" }, { result: "rejected" }]],
  ["wrong_hash", [{ bodySha256: "0".repeat(64) }]],
  ["unknown", [{ messageId: `${ID}-unknown` }]],
] as const)("an office told to %s sends %j", async (acknowledge, expected) => {
  await world.call("PUT", "/scenario", { offices: { "3105": { acknowledge } } });
  await postFeedback(world, ID, BODY);
  const posts = await world.product.received(expected.length);
  expect(posts.map(({ body }) => JSON.parse(body))).toMatchObject(expected);
  expect(posts.every((post) => isSignedBy("3105", post))).toBe(true);
});

test("a foreign acknowledgement is signed by its own office, a wrong signature by none", async () => {
  await world.call("PUT", "/scenario", { offices: { "*": { acknowledge: "foreign" } } });
  await postFeedback(world, ID, BODY);
  const [foreign] = await world.product.received(1);
  expect(foreign && isSignedBy("2992", foreign)).toBe(true);
  await world.call("PUT", "/scenario", { offices: { "*": { acknowledge: "wrong_signature" } } });
  await postFeedback(world, "fb_2", feedbackBody("fb_2"));
  const posts = await world.product.received(2);
  expect(posts[1] && isSignedBy("3105", posts[1])).toBe(false);
});

test("an office that is down takes nothing; the attempt after it is acknowledged", async () => {
  await world.call("PUT", "/scenario", { offices: { "*": {}, "3105": { answer: "down" } } });
  expect((await postFeedback(world, ID, BODY)).status).toBe(503);
  expect((await postFeedback(world, "fb_2", feedbackBody("fb_2", "2992"), { office: "2992" })).status).toBe(
    202,
  );
  await world.product.received(1);
  await world.call("DELETE", "/scenario");
  expect((await postFeedback(world, ID, BODY)).status).toBe(202);
  const posts = await world.product.received(2);
  expect(posts.map(({ headers }) => headers["webhook-id"])).toEqual(["ack_fb_2", `ack_${ID}`]);
  expect(await row()).toMatchObject({ attempts: 2, taken: 1 });
});

test("an office told not to acknowledge does so when asked later", async () => {
  await world.call("PUT", "/scenario", { offices: { "3105": { answer: "nonsense", acknowledge: "none" } } });
  const answer = await postFeedback(world, ID, BODY);
  expect([answer.status, (await answer.text()).includes("{")]).toEqual([200, false]);
  expect((await row()).acknowledgements).toEqual([]);
  const path = `/register/${ID}/acknowledgements`;
  expect((await world.call("POST", path, { acknowledge: "reject", reason: "请核对数量" })).status).toBe(202);
  const [ack] = await world.product.received(1);
  expect(JSON.parse(ack?.body ?? "")).toMatchObject({ result: "rejected", reason: "请核对数量" });
});
