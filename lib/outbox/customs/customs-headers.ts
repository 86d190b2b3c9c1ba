import { env } from "#lib/env";

/** What every post to customs' platform says of itself. */
export function customsHeaders(): Record<string, string> {
  return {
    "content-type": "application/xml; charset=utf-8",
    authorization: `Bearer ${env().CUSTOMS_TOKEN}`,
  };
}
