"use server";

import { cookies } from "next/headers";
import { columnCookie, readColumnOrder } from "#components/ui/column-order";

const yearSeconds = 365 * 86_400;

/** Remembers on this machine how a person wants the columns of a table. */
export async function keepColumnOrder(table: string, kept: string): Promise<void> {
  const { keys } = readColumnOrder(table, kept);
  const jar = await cookies();
  jar.set(columnCookie(table), keys.join("."), { path: "/", sameSite: "lax", maxAge: yearSeconds });
}
