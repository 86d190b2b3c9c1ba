import postgres from "postgres";

/**
 * Fills a scratch database with returns of one graded piece each, released and arrived over the last weeks. It
 * writes beside the guards, as its owner: what is measured is reading and judging.
 */
export async function fillReturns(superuserUrl: string, returns: number): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set session_replication_role = replica`;
    await sql`insert into users (id, login, name, role) values (md5('u')::uuid, 'bench', 'bench', 'supervisor')`;
    await sql`
      insert into persons (id, sealed, name_masked, id_number_masked, telephone_masked, id_number_index, telephone_index)
      values (md5('p')::uuid, '\\x00', '*', '*', '*', '\\x00', '\\x00')`;
    await sql`insert into offices (code) values ('3105') on conflict do nothing`;
    await sql`
      insert into import_lists (
        id, guid, invt_no, office_code, status, released_at, last_application_day, last_arrival_day, customs_code,
        order_no, ebp_name, ebc_name, agent_name, logistics_no, logistics_code, logistics_name, trade_mode,
        declared_on, freight, insured_fee, person_id, content_hash)
      select md5('l' || n)::uuid, 'g' || n, '31052026I' || lpad(n::text, 9, '0'), '3105', 'released', at,
        (at at time zone 'Asia/Shanghai')::date + 30, (at at time zone 'Asia/Shanghai')::date + 45, '3105',
        'o' || n, 'p', 'c', 'a', 'w' || n, 'l', 'l', '1210', '20260801', 0, 0, md5('p')::uuid, '\\x00'
      from generate_series(1, ${returns}) n, lateral (select now() - (n % 40) * interval '1 day' as at)`;
    await sql`
      insert into import_list_lines (
        list_id, gnum, gcode, gname, gmodel, country, qty, unit, price, total_price)
      select md5('l' || n)::uuid, 1, '3304990039', '面霜', '50ml', '116', 1, '142', 367, 367
      from generate_series(1, ${returns}) n`;
    await sql`
      insert into returns (id, return_no, list_id, office_code, source, authorisation, reason, announced_at)
      select md5('r' || n)::uuid, 'R' || n, md5('l' || n)::uuid, '3105', 'announced', 'given', '不合适', now()
      from generate_series(1, ${returns}) n`;
    await sql`
      insert into parcels (id, waybill_no, status, arrived_at, arrived_by)
      select md5('b' || n)::uuid, 'B' || n, 'counted', now() - (n % 7) * interval '1 day', md5('u')::uuid
      from generate_series(1, ${returns}) n`;
    await sql`
      insert into items (
        id, plate, parcel_id, return_id, list_id, gnum, office_code, scanned_code, goods_name, grade,
        received_at, received_by)
      select md5('i' || n)::uuid, 'X' || n, md5('b' || n)::uuid, md5('r' || n)::uuid, md5('l' || n)::uuid, 1, '3105',
        '无', '面霜', (array['good', 'good', 'good', 'damaged'])[1 + n % 4], now(), md5('u')::uuid
      from generate_series(1, ${returns}) n`;
    await sql`
      insert into findings (item_id, round, kind, grade, checklist, original, found_by, found_at)
      select md5('i' || n)::uuid, 1, 'inspection', 'good', '{}', 'yes', md5('u')::uuid, now()
      from generate_series(1, ${returns}) n`;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
}
