import { afterEach, beforeEach, expect, test } from "vitest";
import { documentXml, postDocument, saysIn } from "./customs/document.testing.ts";
import { isAmong, OfficeScenario, Scenario, USUAL } from "./scenario.ts";
import { feedbackBody, postFeedback, startWorld, TOKEN, type World } from "./testing.ts";
import { answerFor } from "./trouble.ts";
import { scenarioFromWords } from "./words.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

test.each([
  ["customs refuse reason=quantity", { customs: { flow: "refuse", reason: "quantity" } }],
  ["customs down", { customs: { answer: "down" } }],
  ["customs flow=review delay=5000 errors=30", { customs: { flow: "review", delayMs: 5000, errors: 30 } }],
  ["office 3105 timeout", { offices: { "3105": { answer: "timeout" } } }],
  [
    "offices mixed errors=30 office 3105 reject share=20 reason=不符",
    {
      offices: {
        "*": { acknowledge: "mixed", errors: 30 },
        "3105": { acknowledge: "reject", share: 20, reason: "不符" },
      },
    },
  ],
])("the words %j choose %j", (words, expected) => {
  expect(scenarioFromWords(USUAL, words.split(" "))).toEqual(Scenario.parse(expected));
});

test("whoever is not named keeps what was told before", () => {
  const before = scenarioFromWords(USUAL, ["customs", "refuse", "office", "3105", "down"]);
  const after = scenarioFromWords(before, ["office", "2992", "slow", "slow=100"]);
  expect(after).toMatchObject({
    customs: { flow: "refuse" },
    offices: { "3105": { answer: "down" }, "2992": { answer: "slow", slowMs: 100 } },
  });
});

test.each([
  [["refuse"], "refuse"],
  [["customs", "accept"], "accept"],
  [["office"], "Which office"],
  [["office", "31", "down"], "31"],
  [["customs", "errors=101"], "errors"],
  [["offices", "errors=viele"], "errors"],
])("the words %j are refused by name", (words, named) => {
  expect(() => scenarioFromWords(USUAL, words)).toThrow(named);
});

test("the words of the start hold for what comes", async () => {
  await world.end();
  world = await startWorld(5, ["customs", "refuse"]);
  await postDocument(world, documentXml());
  const posts = await world.product.received(4);
  expect(posts.map((post) => saysIn(post, "returnStatus"))).toEqual(["2", "3", "120", "100"]);
});

test("thirty of a hundred attempts go wrong, the same ones for the same seed, and each message gets through", () => {
  const office = OfficeScenario.parse({ errors: 30 });
  const answers = (seed: string) =>
    Array.from({ length: 1000 }, (_, n) => answerFor(office, seed, "3105", `fb_${n}`, 1));
  const wrong = answers("a").filter((answer) => answer !== "ok");
  expect(wrong.length).toBeGreaterThan(250);
  expect(wrong.length).toBeLessThan(350);
  expect(new Set(wrong)).toEqual(new Set(["down", "lost", "cut", "nonsense", "timeout"]));
  expect(answers("a")).toEqual(answers("a"));
  expect(answers("a")).not.toEqual(answers("b"));
  const attempts = Array.from({ length: 20 }, (_, n) => answerFor(office, "a", "3105", "fb_1", n + 1));
  expect(attempts).toContain("ok");
});

test("a share of the documents meets the scenario, the others are as usual", async () => {
  await world.call("PUT", "/scenario", { customs: { flow: "fail", share: 50 } });
  const copNos = Array.from({ length: 20 }, (_, n) => `TH${n}`);
  const failing = copNos.filter((copNo) => isAmong(50, "test", "share", copNo));
  for (const copNo of copNos) await postDocument(world, documentXml({ copNo }));
  await world.product.received(failing.length * 2 + (20 - failing.length) * 4);
  const failed = world.product.posted.filter((post) => saysIn(post, "returnStatus") === "4");
  expect(failed.map((post) => saysIn(post, "copNo")).sort()).toEqual(failing.sort());
});

test.each([
  ["cut", 0],
  ["lost", 4],
] as const)("a document whose connection is %s leads to %i receipts", async (answer, receipts) => {
  await world.call("PUT", "/scenario", { customs: { answer } });
  await expect(postDocument(world, documentXml())).rejects.toThrow();
  await world.call("DELETE", "/scenario");
  await postDocument(world, documentXml({ copNo: "TH2" }));
  const posts = await world.product.received(receipts + 4);
  expect(posts.filter((post) => saysIn(post, "copNo") !== "TH2")).toHaveLength(receipts);
});

test("told to time out, customs and an office never answer and take nothing", async () => {
  await world.call("PUT", "/scenario", {
    customs: { answer: "timeout" },
    offices: { "*": { answer: "timeout" } },
  });
  const signal = AbortSignal.timeout(150);
  const posts = [
    fetch(`${world.url()}/customs/documents`, {
      method: "POST",
      body: documentXml(),
      signal,
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/xml" },
    }),
    postFeedback(world, "fb_1", feedbackBody("fb_1"), { signal }),
  ];
  for (const post of posts) await expect(post).rejects.toThrow(/timeout/);
  expect(await (await world.call("GET", "/documents")).json()).toEqual([]);
  expect(await (await world.call("GET", "/register/fb_1")).json()).toMatchObject({ attempts: 1, taken: 0 });
});

test("customs decides each attempt at a message anew", async () => {
  await world.call("PUT", "/scenario", { customs: { errors: 60 } });
  const xml = documentXml();
  const attempt = () => {
    const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/xml" };
    const signal = AbortSignal.timeout(200);
    const post = { method: "POST", body: xml, headers, signal };
    return fetch(`${world.url()}/customs/documents`, post).then(
      (answer) => answer.status,
      () => 0,
    );
  };
  const statuses: number[] = [];
  while (statuses.length < 12) statuses.push(await attempt());
  expect(new Set(statuses).size).toBeGreaterThan(1);
  expect(await (await world.call("GET", "/documents")).json()).toHaveLength(1);
});
