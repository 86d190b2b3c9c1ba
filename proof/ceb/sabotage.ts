import { openClient } from "#db/client";
import type { Sabotage } from "./flags.ts";

/** Does to what was kept what only a superuser can, behind the product's back. */
export async function sabotageReceipts(sabotage: Sabotage | null, copNo: string): Promise<void> {
  if (sabotage !== "lost-receipt" && sabotage !== "wrong-state") return;
  const sql = openClient(process.env.TEST_SUPERUSER_URL ?? "", 1);
  try {
    if (sabotage === "lost-receipt") {
      await sql`alter table customs_inbound disable trigger written_once`;
      await sql`delete from customs_inbound where id in (select id from customs_inbound order by id limit 3)`;
    } else {
      await sql`alter table applications disable trigger all`;
      await sql`update applications set status = 'withdrawn' where application_no = ${copNo}`;
    }
  } finally {
    await sql.end();
  }
}
