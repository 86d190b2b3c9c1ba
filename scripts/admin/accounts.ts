import { createApiKey } from "#lib/auth/create-api-key";
import { createUser } from "#lib/auth/create-user";
import { disableUser } from "#lib/auth/disable-user";
import { listUsers } from "#lib/auth/list-users";
import { systemActor } from "#lib/context";
import { runUseCase } from "#lib/run-use-case";
import { type AccountOptions, readAccount } from "./read-account.ts";

/** Makes the first administrator; a second one is made like all other accounts. */
export async function makeFirstAdministrator(given: AccountOptions): Promise<void> {
  const known = await runUseCase(systemActor, listUsers, undefined);
  const first = known.find(({ role, isDisabled }) => role === "administrator" && !isDisabled);
  if (first) {
    throw new Error(
      `There is an administrator already, ${first.login}; \`npm run admin -- user --role administrator\` adds another.`,
    );
  }
  await create({ ...given, role: "administrator" });
}

export async function makeAccount(given: AccountOptions): Promise<void> {
  await create(given);
}

async function create(given: AccountOptions): Promise<void> {
  const { account, isPasswordMade, isPinMade } = await readAccount(given);
  await runUseCase(systemActor, createUser, account);
  console.log(`✓ ${account.role}  ${account.login}`);
  if (isPasswordMade) console.log(`  密码 password  ${account.password}`);
  if (isPinMade) console.log(`  PIN           ${account.pin}`);
  if (isPasswordMade || isPinMade) console.log("  只显示这一次 · shown this once");
}

export async function listAccounts(): Promise<void> {
  const users = await runUseCase(systemActor, listUsers, undefined);
  for (const { login, role, scopeCode, name, isDisabled } of users) {
    const state = isDisabled ? "停用 disabled" : "";
    console.log(
      [login.padEnd(20), role.padEnd(17), (scopeCode ?? "").padEnd(11), name, state].join(" ").trimEnd(),
    );
  }
  console.log(`${users.length} 个账号 · accounts`);
}

export async function disableAccount(_given: AccountOptions, [login]: readonly string[]): Promise<void> {
  if (!login) throw new Error("Say whom: npm run admin -- disable LOGIN.");
  await runUseCase(systemActor, disableUser, login.toLowerCase());
  console.log(`✓ ${login.toLowerCase()} 已停用 · disabled`);
}

export async function makeKey(_given: AccountOptions, [login, label]: readonly string[]): Promise<void> {
  if (!login || !label) throw new Error("Say for whom and for what: npm run admin -- key LOGIN LABEL.");
  const { key } = await runUseCase(systemActor, createApiKey, { login: login.toLowerCase(), label });
  console.log(`✓ ${login.toLowerCase()}  ${label}\n  ${key}\n  只显示这一次 · shown this once`);
}
