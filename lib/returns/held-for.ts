import { type SQL, sql } from "drizzle-orm";
import type { HoldKind } from "#lib/domain/item";

/** Whether a row of `items` is on hold of that kind, be it in front or behind a graver one. Written with the table's name. */
export function heldFor(kind: HoldKind): SQL<boolean> {
  const behind = JSON.stringify([{ kind }]);
  return sql<boolean>`(items.hold is not distinct from ${kind} or items.holds_behind @> ${behind}::jsonb)`;
}

/** Why a row of `items` is on hold of that kind. */
export function reasonHeldFor(kind: HoldKind): SQL<string | null> {
  return sql<string | null>`(case when items.hold = ${kind} then items.hold_reason else (
    select h ->> 'reason' from jsonb_array_elements(items.holds_behind) h where h ->> 'kind' = ${kind}
  ) end)`;
}
