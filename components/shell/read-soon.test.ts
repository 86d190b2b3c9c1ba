import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readSoon } from "#components/shell/read-soon";

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
const read: string[] = [];

function watch(...queryKey: string[]) {
  const name = queryKey.join(" ");
  queries.setQueryData(queryKey, name);
  new QueryObserver(queries, { queryKey, queryFn: () => read.push(name) }).subscribe(() => {});
}

watch("parcels", "dock");
watch("parcels", "queue");
watch("items", "queue");

beforeEach(() => {
  read.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

test("an answer and the stream's word on the same change are one reading", async () => {
  readSoon(queries, ["parcels", "dock"]);
  expect(read).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  readSoon(queries, ["parcels"]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toEqual(["parcels dock", "parcels queue"]);
});

test("what is marked after a reading is read again, and the empty key is everything", async () => {
  readSoon(queries, ["items"]);
  await vi.advanceTimersByTimeAsync(1_000);
  readSoon(queries, []);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toEqual(["items queue", "parcels dock", "parcels queue", "items queue"]);
});
