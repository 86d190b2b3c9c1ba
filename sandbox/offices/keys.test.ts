import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { officeKey } from "../config.ts";
import { feedbackBody, postFeedback, ROOT, startWorld, type World } from "../testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const old = officeKey(ROOT, "3105");
const fresh = `whsec_${Buffer.from("a key that was made to rotate").toString("base64")}`;
const row = async (id: string) => (await world.call("GET", `/register/${id}`)).json();

test("while a key is rotated an office takes either, and the register tells them apart", async () => {
  expect((await postFeedback(world, "fb_1", feedbackBody("fb_1"), { key: fresh })).status).toBe(401);
  expect((await world.call("PUT", "/offices/3105/keys", { secrets: [fresh, old] })).status).toBe(200);
  expect((await postFeedback(world, "fb_1", feedbackBody("fb_1"), { key: fresh })).status).toBe(202);
  expect((await postFeedback(world, "fb_1", feedbackBody("fb_1"), { key: old })).status).toBe(202);
  expect(await row("fb_1")).toMatchObject({ attempts: 3, byKey: { 1: 1, 2: 1 }, signaturesValid: false });
  const [ack] = await world.product.received(1);
  expect(new Webhook(fresh).verify(ack?.body ?? "", ack?.headers ?? {})).toMatchObject({ messageId: "fb_1" });
});

test("a message signed with both keys is valid under both; the keys outlive a restart", async () => {
  await world.call("PUT", "/offices/3105/keys", { secrets: [old, fresh] });
  await world.restart();
  const body = feedbackBody("fb_1");
  const at = new Date();
  const signatures = [old, fresh].map((key) => new Webhook(key).sign("fb_1", at, body)).join(" ");
  await fetch(`${world.url()}/offices/3105/feedback`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": "fb_1",
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": signatures,
    },
    body,
  });
  expect(await row("fb_1")).toMatchObject({ byKey: { 1: 1, 2: 1 }, signaturesValid: true });
});

test.each([
  [{ secrets: [] }, 400],
  [{ secrets: [old, fresh, old] }, 400],
  [{ secrets: ["secret"] }, 400],
])("the keys %j are refused", async (keys, status) => {
  expect((await world.call("PUT", "/offices/3105/keys", keys)).status).toBe(status);
});

test.each([
  ["attributes", `<Feedback formatVersion="1" id="ID" office="3105" phase="admitted"/>`],
  [
    "elements under a prefix",
    `<?xml version="1.0"?><f:Feedback xmlns:f="urn:x" formatVersion="1"><f:id>ID</f:id><f:office>3105</f:office><f:phase>admitted</f:phase></f:Feedback>`,
  ],
  [
    "elements of a head",
    `<Feedback><Head><formatVersion>1</formatVersion><id>ID</id><office>3105</office><phase>admitted</phase></Head></Feedback>`,
  ],
])("a message in XML with %s is taken", async (_what, xml) => {
  const type = "application/xml; charset=utf-8";
  const answer = await postFeedback(world, "fb_1", xml.replace("ID", "fb_1"), { type });
  expect(answer.status).toBe(202);
  expect(await row("fb_1")).toMatchObject({ phase: "admitted", signaturesValid: true });
});

test.each([
  ["another office", `<Feedback formatVersion="1" id="fb_1" office="2992" phase="admitted"/>`],
  ["no whole XML", `<Feedback formatVersion="1" id="fb_1"`],
  ["a DOCTYPE", `<!DOCTYPE a><Feedback formatVersion="1" id="fb_1" office="3105" phase="admitted"/>`],
])("a message in XML with %s is refused", async (_what, xml) => {
  const answer = await postFeedback(world, "fb_1", xml, { type: "application/xml" });
  expect(answer.status).toBe(400);
});
