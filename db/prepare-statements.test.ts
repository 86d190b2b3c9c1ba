import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { users } from "#db/schema/people";
import { inScope } from "#db/scope";

test("a statement that comes back is prepared once, inside transactions and savepoints too", async () => {
  const prepared = await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    const look = () => tx.select({ id: users.id }).from(users).where(sql`${users.login} = ${"nobody"}`);
    await look();
    await tx.transaction(async (inner) => {
      await inner.select({ login: users.login }).from(users).where(sql`${users.name} = ${"nobody"}`);
    });
    await look();
    return tx.execute<{ statement: string; times: string }>(
      sql`select statement, generic_plans + custom_plans as times from pg_prepared_statements where statement like '%"users"%'`,
    );
  });
  expect(prepared.map(({ times }) => Number(times)).sort()).toEqual([1, 2]);
});

test("a long list of values is not kept", async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `login-${index}`);
  const prepared = await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    await tx.execute(
      sql`select 1 where 'x' in (${sql.join(
        ids.map((id) => sql`${id}`),
        sql`, `,
      )})`,
    );
    return tx.execute(
      sql`select statement from pg_prepared_statements where statement like 'select 1 where%'`,
    );
  });
  expect(prepared).toHaveLength(0);
});
