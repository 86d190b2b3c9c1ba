/** The filters and the place of a list, as they stand in the page's address. */
export type TrackingQuery = Readonly<Record<string, string | undefined>>;

/** The address of the same list with a part of it changed; `undefined` takes a part away. */
export function hrefWith(query: TrackingQuery, change: TrackingQuery): string {
  const parts = Object.entries({ ...query, ...change }).filter(([, value]) => value !== undefined);
  return `?${new URLSearchParams(parts.map(([key, value]) => [key, String(value)]))}`;
}

/** Another filter begins at the first page. */
export const fromTheStart = { after: undefined, before: undefined } as const;
