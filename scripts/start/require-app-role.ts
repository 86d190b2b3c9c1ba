import postgres from "postgres";

type RoleRow = { name: string; unbound: boolean; owned: number };

/** Throws one sentence unless the address leads to a database and its role is one that row-level security holds. */
export async function requireAppRole(url: string, variable: string): Promise<void> {
  const role = await readRole(url, variable);
  if (role.unbound) {
    throw new Error(
      `${variable} signs in as ${role.name}, which row-level security does not hold: use a role without superuser and bypassrls.`,
    );
  }
  if (role.owned > 0) {
    throw new Error(
      `${variable} signs in as ${role.name}, which owns tables: use the application's role; the owner belongs in MIGRATE_DATABASE_URL.`,
    );
  }
}

async function readRole(url: string, variable: string): Promise<RoleRow> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
  try {
    const [row] = await sql<RoleRow[]>`
      select rolname as name, rolsuper or rolbypassrls as unbound,
        (select count(*)::int from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p')) as owned
      from pg_roles where rolname = current_user`;
    if (!row) throw new Error("the role is unknown");
    return row;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The database of ${variable} cannot be used: ${reason}.`, { cause });
  } finally {
    await sql.end({ timeout: 1 });
  }
}
