import postgres from "postgres";
import { quoteIdentifier } from "#db/quote-identifier";

type Login = { role: string; password: string };
type Wanted = { database: string; owner: Login; app: Login };

/** The two roles where nobody named others. */
export const embeddedRoles = { owner: "guicang_owner", app: "guicang_app" } as const;

/**
 * Makes the database and its two roles as they should be, whatever was there before: the owner migrates,
 * the application's role owns nothing and is held by row-level security. Returns the two addresses.
 */
export async function prepareDatabase(
  superuserUrl: (database: string) => string,
  { database, owner, app }: Wanted,
): Promise<{ ownerUrl: string; appUrl: string }> {
  await withConnection(superuserUrl("postgres"), async (sql) => {
    const name = sql.unsafe(quoteIdentifier(database));
    await ensureRole(sql, owner);
    await ensureRole(sql, app);
    const [existing] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!existing) await sql`create database ${name} owner ${sql.unsafe(quoteIdentifier(owner.role))}`;
    await sql`revoke all on database ${name} from public`;
    await sql`grant connect on database ${name} to ${sql.unsafe(quoteIdentifier(app.role))}`;
  });
  await withConnection(superuserUrl(database), async (sql) => {
    await sql`create extension if not exists pg_trgm`;
    await sql`create extension if not exists btree_gist`;
    await sql`revoke create on schema public from public`;
    await sql`alter schema public owner to ${sql.unsafe(quoteIdentifier(owner.role))}`;
  });
  return {
    ownerUrl: withLogin(superuserUrl(database), owner),
    appUrl: withLogin(superuserUrl(database), app),
  };
}

async function ensureRole(sql: postgres.Sql, { role, password }: Login): Promise<void> {
  const name = quoteIdentifier(role);
  const [existing] = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (!existing) await sql.unsafe(`create role ${name}`);
  const [quoted] = await sql<{ password: string }[]>`select quote_literal(${password}) as password`;
  await sql.unsafe(
    `alter role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${quoted?.password}`,
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

function withLogin(address: string, { role, password }: Login): string {
  const url = new URL(address);
  url.username = role;
  url.password = password;
  return url.href;
}
