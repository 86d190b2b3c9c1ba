import postgres from "postgres";

const ownerRole = "guicang_owner";
export const appRole = "guicang_app";

type Wanted = { database: string; ownerPassword: string; appPassword: string };

/**
 * Makes the database and its two roles as they should be, whatever was there before: the owner migrates,
 * the application's role owns nothing and is held by row-level security. Returns the two addresses.
 */
export async function prepareDatabase(
  superuserUrl: (database: string) => string,
  { database, ownerPassword, appPassword }: Wanted,
): Promise<{ ownerUrl: string; appUrl: string }> {
  await withConnection(superuserUrl("postgres"), async (sql) => {
    await ensureRole(sql, ownerRole, ownerPassword);
    await ensureRole(sql, appRole, appPassword);
    const [existing] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!existing) await sql`create database ${sql(database)} owner ${sql(ownerRole)}`;
    await sql`revoke all on database ${sql(database)} from public`;
    await sql`grant connect on database ${sql(database)} to ${sql(appRole)}`;
  });
  await withConnection(superuserUrl(database), async (sql) => {
    await sql`create extension if not exists pg_trgm`;
    await sql`create extension if not exists btree_gist`;
    await sql`revoke create on schema public from public`;
    await sql`alter schema public owner to ${sql(ownerRole)}`;
  });
  return {
    ownerUrl: withLogin(superuserUrl(database), ownerRole, ownerPassword),
    appUrl: withLogin(superuserUrl(database), appRole, appPassword),
  };
}

async function ensureRole(sql: postgres.Sql, role: string, password: string): Promise<void> {
  const [existing] = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (!existing) await sql`create role ${sql(role)}`;
  const [quoted] = await sql<{ password: string }[]>`select quote_literal(${password}) as password`;
  await sql.unsafe(
    `alter role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${quoted?.password}`,
  );
}

async function withConnection(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5, fetch_types: false });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function withLogin(address: string, role: string, password: string): string {
  const url = new URL(address);
  url.username = role;
  url.password = password;
  return url.href;
}
