import { cookies } from "next/headers";
import { type ColumnOrder, columnCookie, readColumnOrder } from "#components/ui/column-order";

/** How the person at this machine wants the columns of a table. */
export async function keptColumnOrder(table: string): Promise<ColumnOrder> {
  const jar = await cookies();
  return readColumnOrder(table, jar.get(columnCookie(table))?.value);
}
