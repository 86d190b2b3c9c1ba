import { join } from "node:path";
import { openClient } from "#db/client";
import { startEmbeddedPostgres } from "#db/embedded/start-embedded-postgres";
import type { Sabotage } from "./flags.ts";
import type { FailureKind } from "./storm.ts";

/** What each sabotage must be found as. */
export const foundAs = {
  "new-keys": "doubled",
  "deleted-rows": "lost",
  "forged-history": "broken history",
} as const satisfies Record<Sabotage, FailureKind>;

/** Does to the stored data what only a superuser can, behind the product's back. */
export async function sabotageData(sabotage: Sabotage, dataDir: string): Promise<void> {
  if (sabotage === "new-keys") return;
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), log: () => {} });
  const sql = openClient(server.superuserUrl("guicang"), 1);
  try {
    if (sabotage === "deleted-rows") {
      await sql`delete from items where id in (select id from items order by plate limit 3)`;
    } else {
      await sql`alter table events disable trigger guard_history`;
      await sql`update events set at = at - interval '1 day' where sequence = 2 and subject_kind = 'parcel'`;
      await sql`alter table events enable always trigger guard_history`;
    }
  } finally {
    await sql.end();
  }
}
