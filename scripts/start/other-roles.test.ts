import { execFile } from "node:child_process";
import { promisify } from "node:util";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { requireAppRole } from "./require-app-role.ts";
import { projectRoot } from "./settings.ts";

const roles = { owner: "depot_owner", app: 'The "depot".app' };

function address(role: string): string {
  const url = new URL(process.env.TEST_SUPERUSER_URL ?? "");
  Object.assign(url, { username: encodeURIComponent(role), password: "s3:cret/", pathname: "/depot-1.x" });
  return url.href;
}

afterAll(async () => {
  const admin = postgres(process.env.TEST_SUPERUSER_URL ?? "", { max: 1 });
  await admin`drop database if exists ${admin.unsafe('"depot-1.x"')} with (force)`;
  for (const role of Object.values(roles))
    await admin.unsafe(`drop role if exists "${role.replaceAll('"', '""')}"`);
  await admin.end();
});

test("roles and database are those that the addresses name, whatever their names", async () => {
  const env = {
    ...process.env,
    SUPERUSER_DATABASE_URL: process.env.TEST_SUPERUSER_URL,
    MIGRATE_DATABASE_URL: address(roles.owner),
    DATABASE_URL: address(roles.app),
  };
  await promisify(execFile)(process.execPath, ["scripts/migrate.ts"], { cwd: projectRoot, env });
  await requireAppRole(address(roles.app), "DATABASE_URL");
  const app = postgres(address(roles.app), { max: 1 });
  const [rights] = await app`select current_user as role,
    has_table_privilege('users', 'insert') as may_insert, has_table_privilege('users', 'delete') as may_delete,
    has_table_privilege('events', 'update') as may_rewrite, has_sequence_privilege('plate_sequence', 'usage') as may_number`;
  await app.end();
  expect(rights).toEqual({
    role: roles.app,
    may_insert: true,
    may_delete: false,
    may_rewrite: false,
    may_number: true,
  });
});
