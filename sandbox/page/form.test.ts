import { afterEach, beforeEach, expect, test } from "vitest";
import { documentXml, postDocument } from "../customs/document.testing.ts";
import { startWorld, type World } from "../testing.ts";
import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

function send(fields: Record<string, string>, origin = world.url()): Promise<Response> {
  return fetch(`${world.url()}/scenario`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { origin },
  });
}
const scenario = async () => (await world.call("GET", "/scenario")).json();

test("the page's form changes the scenario and leads back to it in its language", async () => {
  const asked = { target: "customs", lang: "en", flow: "refuse", answer: "ok", errors: "0", share: "100" };
  const answer = await send({ ...asked, reason: "quantity", delay: "" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/?lang=en&still=1#scenario"]);
  expect(await scenario()).toMatchObject({ customs: { flow: "refuse", reason: "quantity" } });
  await send({ target: "offices", office: "3105", acknowledge: "none", answer: "down" });
  await send({ target: "offices", office: "", acknowledge: "mixed", errors: "30" });
  expect(await scenario()).toMatchObject({
    customs: { flow: "refuse" },
    offices: { "3105": { answer: "down" }, "*": { acknowledge: "mixed", errors: 30 } },
  });
  await send({ target: "usual" });
  expect(await scenario()).toMatchObject({ customs: { flow: "admit" }, offices: {} });
});

test.each([
  ["another site", { target: "usual" }, "http://example.com", 403],
  ["nobody knows where", { target: "usual" }, "null", 403],
])("a form from %s is refused", async (_what, fields, origin, status) => {
  await world.call("PUT", "/scenario", { customs: { flow: "refuse" } });
  expect((await send(fields, origin)).status).toBe(status);
  expect(await scenario()).toMatchObject({ customs: { flow: "refuse" } });
});

test.each([
  [{ target: "offices", office: "31", acknowledge: "none" }, "31"],
  [{ target: "customs", flow: "vanish" }, "flow"],
])("the fields %j are refused by name", async (fields, named) => {
  const answer = await send(fields);
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(named)]);
});

test.each([
  ["zh", zh],
  ["en", en],
] as const)(
  "the forms stand in %s on the page that keeps still, a link to them on the other",
  async (lang, words) => {
    const still = await (await world.call("GET", `/?lang=${lang}&still=1`)).text();
    for (const word of [words.customs, words.offices, words.usualAgain]) expect(still).toContain(word);
    const moving = await (await world.call("GET", `/?lang=${lang}`)).text();
    expect(moving).not.toContain("<form");
    expect(moving).toContain(`/?lang=${lang}&amp;still=1#scenario`);
  },
);

test("a document in manual review has a reviewer's two buttons, until one was pressed", async () => {
  await postDocument(world, documentXml({ note: "sandbox:review sandbox:delay=20000" }));
  const page = async () => (await world.call("GET", "/?lang=zh")).text();
  expect(await page()).toContain(`<button name="decision" value="refuse">${zh.refuse}</button>`);
  const press = (origin: string) =>
    fetch(`${world.url()}/reviews`, {
      method: "POST",
      redirect: "manual",
      headers: { origin },
      body: new URLSearchParams({ copNo: "TH20261120000001", decision: "refuse", lang: "en" }),
    });
  expect((await press("http://example.com")).status).toBe(403);
  const answer = await press(world.url());
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/?lang=en#documents"]);
  expect(await page()).not.toContain('name="decision"');
  expect((await press(world.url())).status).toBe(409);
});

test("the page shows what a document changes, and what failed its check", async () => {
  await postDocument(world, documentXml());
  await postDocument(world, documentXml({ appType: "2", copNo: "TH2" }));
  await postDocument(world, documentXml({ copNo: "TH3", orderNo: "" }));
  const html = await (await world.call("GET", "/?lang=zh")).text();
  expect(html).toMatch(/变更<br><span class="mono dim">TH20261120000001/);
  expect(html).toContain("InvtRefundHead/orderNo 必填项为空");
});
