import { inArray, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";

/** What these people are called, an officer by number, by their ids; an empty text for anybody else. */
export async function namesOf(ctx: Context, ids: readonly string[]): Promise<(id: string) => string> {
  if (ids.length === 0) return () => "";
  const people = await ctx.tx
    .select({ id: users.id, name: sql<string>`coalesce(${users.officerNumber}, ${users.name})` })
    .from(users)
    .where(inArray(users.id, [...ids]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "";
}
