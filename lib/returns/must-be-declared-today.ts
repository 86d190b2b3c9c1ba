import { type SQL, sql } from "drizzle-orm";
import { shanghaiDay } from "#lib/domain/shanghai";
import { binding } from "#lib/returns/binding";
import { bTypeCentreCodes } from "#lib/returns/goods-facts";
import { refusalClassOfPiece } from "#lib/returns/refused-before";

// Names are the tables' own, because Drizzle leaves them out where a query reads one table only.

/**
 * Of a line: what is here and may be returned, which what customs refused in law may not; a piece that keeps an
 * earlier date has stopped its clock.
 */
const standing = sql`coalesce((
  select sum(items.line_qty) from items
  where items.return_id = returns.id and items.gnum = line.gnum
    and items.state not in ('void', 'moved_out', 'detained') and items.application_kept_at is null
    and items.outcome is distinct from 'move_out' and not ('not_original' = any(items.mismatches))
    and ${refusalClassOfPiece} is distinct from 'legal'
), 0)`;

/** Of a line: what was announced and has not come while the count is open. */
const toCome = sql`case when returns.count_closed_at is null then greatest(0,
  coalesce((
    select said.announced_qty from return_lines said
    where said.return_id = returns.id and said.gnum = line.gnum
  ), 0) - coalesce((
    select sum(piece.line_qty) from items piece
    where piece.return_id = returns.id and piece.gnum = line.gnum and piece.state <> 'void'
  ), 0)
) else 0 end`;

/** Of a line: what stands in applications that have stopped their clock. */
const applied = sql`coalesce((
  select sum(declared.qty) from application_lines declared
  join applications made on made.id = declared.application_id
  where made.return_id = returns.id and declared.gnum = line.gnum
    and made.status in (${binding}) and made.clock_stopped_at is not null
), 0)`;

/**
 * Rows of `returns` whose last lawful day to apply is today in Shanghai, with something here or announced that
 * stands in no application which stopped the clock (GACC 2020 No. 45: 30 days).
 */
export function mustBeDeclaredToday(now: Date): SQL {
  return sql`returns.list_id in (
    select sold.id from import_lists sold
    where sold.last_application_day = ${shanghaiDay(now)}::date
      and sold.status = 'released' and sold.trade_mode = '1210'
      and sold.office_code not in (${bTypeCentreCodes})
  ) and exists (
    select from import_list_lines line
    where line.list_id = returns.list_id and ${standing} + ${toCome} > ${applied}
  )`;
}
