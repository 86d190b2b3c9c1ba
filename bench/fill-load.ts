import postgres from "postgres";

/** The load that leaves. */
export const loadNo = "BT000000000001";

/** Puts every piece of filled returns, each admitted in an application of its own, into one open load that goes overseas. */
export async function fillLoad(superuserUrl: string): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set session_replication_role = replica`;
    await sql`alter table items disable trigger guard_item_step`;
    await sql`
      insert into batches (id, batch_no, outcome, receiver, papers, created_by, created_at)
      values (md5('o')::uuid, ${loadNo}, 'reship', '境外退货仓', '{}', md5('u')::uuid, now())`;
    await sql`
      insert into waves (id, wave_no, ebc_code, ebc_name, created_by, created_at)
      values (md5('w')::uuid, 'WV000000000001', 'c', 'c', md5('u')::uuid, now())`;
    await sql`
      insert into applications (
        id, application_no, return_id, list_id, office_code, customs_code, status, declared_at, clock_stopped_at)
      select md5('a' || return_no)::uuid, 'AP' || lpad(substr(return_no, 2), 12, '0'), id, list_id, '3105', '2991',
        'admitted', now(), now()
      from returns`;
    await sql`insert into application_lines (application_id, gnum, qty) select id, 1, 1 from applications`;
    await sql`update parcels set counted_at = arrived_at, counted_by = md5('u')::uuid`;
    await sql`update returns set count_closed_at = now()`;
    await sql`
      update items set application_id = a.id, lane = 'exempt', verdict = 'confirm', admitted_at = now(),
        wave_id = md5('w')::uuid, state = 'staged', outcome = 'reship', outcome_proposed = 'reship',
        settled_at = now(), batch_id = md5('o')::uuid
      from applications a where a.return_id = items.return_id`;
    await sql`alter table items enable always trigger guard_item_step`;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
}
