import postgres from "postgres";
import { importLists } from "#db/schema/import-lists";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";
import { runUseCase } from "#lib/run-use-case";

/** The goods that are recalled. */
export const recalledCode = "4900099000110";

const listsAtOnce = 100;

/**
 * Makes the first pieces of filled returns ones that a recall means: of four, one is just received, one admitted, and
 * two were handed over in one load. Then every office is told what it would have been told on the way.
 */
export async function fillRecalled(superuserUrl: string, pieces: number): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set session_replication_role = replica`;
    await sql`alter table items disable trigger guard_item_step`;
    await sql`
      insert into batches (id, batch_no, outcome, status, receiver, receiver_code, papers, created_by, created_at,
        executed_at)
      values (md5('o')::uuid, 'BT000000000001', 'release', 'executed', '示例收货方', 'c', '{}',
        md5('u')::uuid, now(), now())`;
    await sql`
      insert into waves (id, wave_no, ebc_code, ebc_name, created_by, created_at)
      values (md5('w')::uuid, 'WV000000000001', 'c', 'c', md5('u')::uuid, now())`;
    await sql`
      insert into applications (
        id, application_no, return_id, list_id, office_code, customs_code, status, declared_at, clock_stopped_at)
      select md5('a' || return_no)::uuid, 'AP' || lpad(substr(return_no, 2), 12, '0'), id, list_id, '3105', '2991',
        'admitted', now(), now()
      from returns where substr(return_no, 2)::int % 4 > 0`;
    await sql`
      insert into application_lines (application_id, gnum, qty)
      select id, 1, 1 from applications`;
    await sql`update parcels set counted_at = arrived_at, counted_by = md5('u')::uuid`;
    await sql`update returns set count_closed_at = now()`;
    await sql`
      update items set scanned_code = ${recalledCode}, outcome_proposed = 'release'
      where substr(plate, 2)::int <= ${pieces}`;
    await sql`
      update items set application_id = a.id, lane = 'exempt', verdict = 'confirm', admitted_at = now(),
        wave_id = md5('w')::uuid, state = 'admitted'
      from applications a where a.return_id = items.return_id`;
    await sql`
      update items set state = 'closed', outcome = 'release', settled_at = now(), ended_at = now(),
        batch_id = md5('o')::uuid
      where application_id is not null and substr(plate, 2)::int % 4 > 1`;
    await sql`alter table items enable always trigger guard_item_step`;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
  await tellOffices();
}

async function tellOffices(): Promise<void> {
  const eyes = { scope: "system", code: null, actorId: null } as const;
  const lists = await inScope(eyes, (tx) => tx.select({ id: importLists.id }).from(importLists));
  for (let done = 0; done < lists.length; done += listsAtOnce) {
    await runUseCase(
      systemActor,
      async (ctx) => {
        for (const { id } of lists.slice(done, done + listsAtOnce)) ctx.touchedLists.add(id);
      },
      undefined,
    );
  }
}
