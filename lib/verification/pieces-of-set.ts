import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { containers } from "#db/schema/places";
import type { SetKind } from "#lib/domain/verification-set/set";

/** Pieces that wait for an officer's verdict in person; those under a hold too, which no set confirms. */
export const waitsForVerdict = and(
  eq(items.state, "declared"),
  eq(items.lane, "in_person"),
  isNull(items.verdict),
);

/** The Shanghai day a piece's application was declared. */
export const declaredDay = sql<string>`to_char(${applications.declaredAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;

const inContainerThere = (code: string) => sql`exists (
  select from ${containers} where ${containers.code} = ${items.containerCode} and ${containers.locationCode} = ${code})`;

/** What holds a set of that kind together; a container's pieces also stand where it stands. */
export function belongsTo(kind: SetKind, code: string): SQL | undefined {
  if (kind === "day") return eq(declaredDay, code);
  if (kind === "article") return eq(items.scannedCode, code);
  return or(eq(items.locationCode, code), eq(items.containerCode, code), inContainerThere(code));
}
