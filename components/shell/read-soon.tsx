import { partialMatchKey, type QueryClient, type QueryKey } from "@tanstack/react-query";

/* An answer and the stream's word on the same change come within this time of each other. */
const togetherMs = 100;
const marked = new WeakMap<QueryClient, QueryKey[]>();

/**
 * Has everything under a key read anew a moment later, once for all that was marked until then: by that time the
 * screen shows what the answer said, and reading does not hold it up.
 */
export function readSoon(queries: QueryClient, key: QueryKey): void {
  const before = marked.get(queries);
  if (before) {
    before.push(key);
    return;
  }
  const keys = [key];
  marked.set(queries, keys);
  setTimeout(() => {
    marked.delete(queries);
    const isMarked = ({ queryKey }: { queryKey: QueryKey }) =>
      keys.some((one) => partialMatchKey(queryKey, one));
    void queries.invalidateQueries({ predicate: isMarked });
  }, togetherMs);
}
