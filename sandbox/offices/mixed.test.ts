import { expect, test } from "vitest";
import { ACKNOWLEDGE, type Acknowledge } from "../scenario.ts";
import { planAcknowledgements } from "./acknowledgements.ts";

const messageOf = (id: string) => ({
  id,
  office: "3105",
  bodySha256: "a".repeat(64),
  receivedAt: "2026-11-20T01:00:00Z",
});
const plan = (id: string, how: Acknowledge, seed = "s") =>
  planAcknowledgements(messageOf(id), { how, reason: undefined, seed, delayMs: 10, dueAt: 1000, count: 0 });

const ids = Array.from({ length: 200 }, (_, n) => `fb_${n}`);

test("a mixture answers every message for good exactly once, with its first genuine word", () => {
  for (const id of ids) {
    const genuine = plan(id, "mixed").filter(({ body, keyIsWrong, office }) => {
      const { messageId, bodySha256 } = JSON.parse(body);
      return !keyIsWrong && office === "3105" && messageId === id && bodySha256 === "a".repeat(64);
    });
    expect(genuine[0]?.result).toBe("accepted");
  }
});

test("a mixture has all that may happen in it, and depends on the seed alone", () => {
  const planned = ids.flatMap((id) => plan(id, "mixed"));
  expect(planned.some(({ keyIsWrong }) => keyIsWrong)).toBe(true);
  expect(planned.some(({ result }) => result === "rejected")).toBe(true);
  expect(planned.some(({ office }) => office !== "3105")).toBe(true);
  expect(planned.some(({ dueAt }) => dueAt > 1000)).toBe(true);
  expect(ids.flatMap((id) => plan(id, "mixed"))).toEqual(planned);
  expect(ids.flatMap((id) => plan(id, "mixed", "other"))).not.toEqual(planned);
});

test("what goes out under one webhook-id is always the same", () => {
  for (const how of ACKNOWLEDGE) {
    for (const id of ids) {
      const byId = Map.groupBy(plan(id, how), ({ webhookId }) => webhookId);
      for (const same of byId.values()) expect(new Set(same.map(({ body }) => body)).size).toBe(1);
    }
  }
});
