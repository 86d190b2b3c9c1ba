import { count, isNull } from "drizzle-orm";
import { officeKeys } from "#db/schema/offices";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";

const system = { scope: systemActor.scope, code: null, actorId: null };

/** How many keys each office may use now. Nobody's scope shows the keys, so the product itself counts them. */
export async function countOfficeKeys(): Promise<ReadonlyMap<string, number>> {
  const rows = await inScope(system, (tx) =>
    tx
      .select({ code: officeKeys.officeCode, keys: count() })
      .from(officeKeys)
      .where(isNull(officeKeys.retiredAt))
      .groupBy(officeKeys.officeCode),
  );
  return new Map(rows.map(({ code, keys }) => [code, keys]));
}
