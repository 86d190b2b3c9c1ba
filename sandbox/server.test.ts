import { createHash } from "node:crypto";
import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { documentXml, postDocument } from "./customs/document.testing.ts";
import en from "./page/en.json" with { type: "json" };
import zh from "./page/zh.json" with { type: "json" };
import { feedbackBody, postFeedback, startWorld, type World } from "./testing.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

test("the register is filtered by office and prefix and read page by page", async () => {
  for (const [id, office] of [
    ["a1", "3105"],
    ["a2", "2992"],
    ["b1", "3105"],
  ] as const) {
    await postFeedback(world, id, feedbackBody(id, office), { office });
  }
  const ids = async (query: string) => {
    const answer = await world.call("GET", `/register?${query}`);
    const rows: { id: string }[] = await answer.json();
    return [rows.map(({ id }) => id).join(), answer.headers.get("x-next")];
  };
  expect(await ids("")).toEqual(["a1,a2,b1", null]);
  expect(await ids("office=3105")).toEqual(["a1,b1", null]);
  expect(await ids("prefix=a")).toEqual(["a1,a2", null]);
  expect(await ids("limit=2")).toEqual(["a1,a2", "a2"]);
  expect(await ids("limit=2&after=a2")).toEqual(["b1", null]);
});

test("the raw log is read page by page, each attempt with its headers, body and result", async () => {
  await postFeedback(world, "a1", feedbackBody("a1"));
  await postFeedback(world, "a2", "nonsense");
  const first = await world.call("GET", "/log?limit=1");
  const rest = await world.call("GET", `/log?from=${first.headers.get("x-next-offset")}`);
  expect(JSON.parse(await first.text())).toMatchObject({
    type: "feedback",
    id: "a1",
    signature: "valid",
    answered: 202,
    body: feedbackBody("a1"),
    headers: { "webhook-id": "a1" },
  });
  expect(await rest.text()).toContain('"answered":400');
});

test.each([
  ["GET", "/nothing", 404],
  ["GET", "/register/nothing", 404],
  ["GET", "/documents/%E0%A4", 404],
  ["DELETE", "/register", 405],
  ["PUT", "/scenario", 415],
  ["GET", "/log?from=-1", 400],
  ["GET", "/healthz", 200],
])("%s %s is answered %i", async (method, path, status) => {
  expect((await world.call(method, path)).status).toBe(status);
});

test.each([
  [{ customs: { flow: "vanish" } }, "customs.flow"],
  [{ offices: { "31": {} } }, "offices.31"],
  [{ office: {} }, "office"],
  [null, "scenario_invalid"],
])("the scenario %j is refused by name", async (scenario, words) => {
  const answer = await world.call("PUT", "/scenario", scenario);
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)]);
});

test("the scenario outlives a restart", async () => {
  await world.call("PUT", "/scenario", { offices: { "3105": { answer: "down" } } });
  await world.restart();
  expect((await postFeedback(world, "a1", feedbackBody("a1"))).status).toBe(503);
});

test("a name that only looks local is refused, so that no web page can reach in", async () => {
  const status = await new Promise((resolve) => {
    request(`${world.url()}/register`, { headers: { host: "sandbox.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

test("the page shows what came in, in both languages, with nothing but its own style", async () => {
  await postDocument(world, documentXml({ copNo: "TH&lt;script&gt;" }));
  await postFeedback(world, "<b>1", feedbackBody("<b>1"));
  for (const [path, words] of [
    ["/", zh],
    ["/?lang=en", en],
  ] as const) {
    const answer = await world.call("GET", path);
    const html = await answer.text();
    expect(html).toContain(words.documents);
    expect(html).toContain("TH&lt;script&gt;");
    expect(html).toContain("&lt;b&gt;1");
    expect(html).not.toMatch(/<script|<b>/);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(answer.headers.get("content-security-policy")).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'`,
    );
  }
  expect((await world.call("GET", "/")).headers.get("refresh")).toBe("5");
  expect((await world.call("GET", "/?still=1")).headers.get("refresh")).toBe(null);
  const keysOf = (words: object) =>
    JSON.stringify(words, (_key, value) => (typeof value === "string" ? "" : value));
  expect(keysOf(en)).toEqual(keysOf(zh));
});
