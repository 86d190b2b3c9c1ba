import { expect, test } from "vitest";
import { rateHeaders, requestsAtMost, takeTurn } from "#lib/http/key-rate";
import { uuidv7 } from "#lib/uuid";

const begun = Date.parse("2026-11-30T08:00:00Z");

function exhaust(key: string, now: number) {
  for (let request = 0; request < requestsAtMost; request++) takeTurn(key, now);
}

test("a key has its requests of a minute, and not one more", () => {
  const key = uuidv7();
  expect(takeTurn(key, begun)).toEqual({ remaining: requestsAtMost - 1, resetSeconds: 60, isOver: false });
  for (let request = 2; request < requestsAtMost; request++) takeTurn(key, begun);
  expect(takeTurn(key, begun + 500)).toEqual({ remaining: 0, resetSeconds: 60, isOver: false });
  expect(takeTurn(key, begun + 20_000)).toEqual({ remaining: 0, resetSeconds: 40, isOver: true });
});

test("the next minute begins anew, also for who kept asking", () => {
  const key = uuidv7();
  exhaust(key, begun);
  expect(takeTurn(key, begun + 59_999).isOver).toBe(true);
  expect(takeTurn(key, begun + 60_000)).toMatchObject({ remaining: requestsAtMost - 1, isOver: false });
});

test("one key never takes from another", () => {
  const [busy, quiet] = [uuidv7(), uuidv7()];
  exhaust(busy, begun);
  expect(takeTurn(quiet, begun).remaining).toBe(requestsAtMost - 1);
});

test("a minute in which more keys come than are kept counts them all", () => {
  const key = uuidv7();
  exhaust(key, begun);
  for (let other = 0; other < 1_500; other++) takeTurn(uuidv7(), begun);
  expect(takeTurn(key, begun).isOver).toBe(true);
});

test("the headers are those of the draft", () => {
  expect(rateHeaders({ remaining: 7, resetSeconds: 12, isOver: false })).toEqual({
    "ratelimit-policy": `"key";q=${requestsAtMost};w=60`,
    ratelimit: '"key";r=7;t=12',
  });
  expect(rateHeaders({ remaining: 0, resetSeconds: 12, isOver: true })).toHaveProperty("retry-after", "12");
});
