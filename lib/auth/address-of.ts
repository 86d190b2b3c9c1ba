/** Where a request of somebody who is not signed in comes from; not taken from what its sender writes. */
export function addressOf(headers: Pick<Headers, "get">): string {
  return (headers.get("x-forwarded-for") ?? "local").split(",")[0]?.trim().slice(0, 64) ?? "local";
}
