/** What stands in the address of a list: its filters, its place, what is chosen. */
export type AddressQuery = Readonly<Record<string, string | undefined>>;

/** The address of the same list with a part of it changed; `undefined` takes a part away. */
export function hrefWith(query: AddressQuery, change: AddressQuery): string {
  const parts = Object.entries({ ...query, ...change }).filter(([, value]) => value !== undefined);
  return `?${new URLSearchParams(parts.map(([key, value]) => [key, String(value)]))}`;
}

/** Another filter begins at the first page, with nothing chosen. */
export const fromTheStart = { after: undefined, before: undefined, chosen: undefined } as const;
