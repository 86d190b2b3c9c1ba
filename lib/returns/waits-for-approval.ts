import { and, inArray, ne, type SQL, sql } from "drizzle-orm";
import { accountChanges } from "#db/schema/accounts";
import type { Actor } from "#lib/context";
import { mayDecide, touchesGoods } from "#lib/domain/account-rules";
import { roles } from "#lib/domain/role";

/** What others proposed for accounts and this person decides on, as `decidingRole` and `mayDecide` say. */
export function waitsForApproval({ role, userId }: Actor): SQL | undefined {
  const decidable = role === "system" ? [] : roles.filter((one) => mayDecide(role, one));
  if (decidable.length === 0 || userId === null) return sql`false`;
  const { before, after, id, login } = accountChanges;
  const wasOfGoods = inArray(sql`${before} ->> 'role'`, roles.filter(touchesGoods));
  const decided = sql`case when ${wasOfGoods} then ${before} ->> 'role' else ${after} ->> 'role' end`;
  return and(
    inArray(accountChanges.kind, ["open", "role", "enable"]),
    ne(accountChanges.madeBy, userId),
    inArray(decided, decidable),
    sql`not exists (select from account_decisions d where d.change_id = ${id})`,
    sql`not exists (select from users u where u.id = ${userId} and u.login = ${login})`,
  );
}
