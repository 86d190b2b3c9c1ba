/** The filters and the place of a list, as they stand in the page's address. */
export type FeedbackQuery = Readonly<{
  office?: string | undefined;
  phase?: string | undefined;
  state?: string | undefined;
  view?: string | undefined;
  returnNo?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
  chosen?: string | undefined;
}>;

/** The address of the same list with a part of it changed; `undefined` takes a part away. */
export function hrefWith(query: FeedbackQuery, change: FeedbackQuery): string {
  const parts = Object.entries({ ...query, ...change }).filter(([, value]) => value !== undefined);
  return `?${new URLSearchParams(parts.map(([key, value]) => [key, String(value)]))}`;
}

/** Another filter begins at the first page, with nothing chosen. */
export const fromTheStart = { after: undefined, before: undefined, chosen: undefined } as const;
