import { randomBytes, randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client";
import { createApiKey } from "#lib/auth/create-api-key";
import { CreateUser, createUser } from "#lib/auth/create-user";
import { systemActor } from "#lib/context";
import { databaseCode } from "#lib/database-refusal";
import { codedScopes, type Role, roles, scopeOfRole } from "#lib/domain/role";
import { AppError } from "#lib/errors";
import { runUseCase } from "#lib/run-use-case";
import { explain } from "./start/explain.ts";
import { openForScript } from "./start/open-for-script.ts";

const usage = `用法 usage:
  npm run admin -- create --login NAME --name 姓名
      首个管理员 · the first administrator
  npm run admin -- user --role ROLE --login NAME --name 姓名 [--code CODE] [--officer NUMBER] [--badge OP-…]
      岗位 roles: ${roles.join(" ")}
      --code  关区、平台、商家或代理代码 · office, platform, merchant or agent code
  npm run admin -- key --login NAME --label TEXT
      接口密钥，只显示一次 · a key for that account's machines, shown once
  --password, --pin  不给则自动生成并显示一次 · made and shown once when left out`;

const flagOfField: Readonly<Record<string, string>> = {
  scopeCode: "--code",
  officerNumber: "--officer",
  badgeCode: "--badge",
};

try {
  await main();
} catch (error) {
  console.error(`✗ ${databaseCode(error) === "23505" ? "That login or badge is taken." : explain(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { command, values } = readCommandLine();
  if (command === "key") return makeKey(values.login ?? "", values.label ?? "");
  const account = readArguments();
  if (!account) {
    console.log(usage);
    process.exitCode = process.argv.length > 2 ? 1 : 0;
    return;
  }
  const close = await openForScript();
  try {
    await runUseCase(systemActor, createUser, account);
    console.log(
      `✓ ${account.role}  login ${account.login}  password ${account.password}  PIN ${account.pin}`,
    );
  } finally {
    await closeDatabase();
    await close();
  }
}

async function makeKey(login: string, label: string): Promise<void> {
  if (!login || !label) throw new Error("key needs --login and --label.");
  const close = await openForScript();
  try {
    const { key } = await runUseCase(systemActor, createApiKey, { login, label });
    console.log(`✓ ${login}  API key ${key}`);
  } catch (error) {
    throw error instanceof AppError ? new Error(`There is no account ${login}.`) : error;
  } finally {
    await closeDatabase();
    await close();
  }
}

function readCommandLine() {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: text,
      login: text,
      name: text,
      code: text,
      officer: text,
      badge: text,
      label: text,
      password: text,
      pin: text,
    },
  });
  return { command: positionals[0], values };
}

function readArguments() {
  const { command, values } = readCommandLine();
  if (command !== "create" && command !== "user") return null;
  const input = {
    login: values.login,
    name: values.name,
    role: command === "create" ? "administrator" : readRole(values.role),
    scopeCode: values.code ?? null,
    password: values.password ?? randomBytes(12).toString("base64url"),
    pin: values.pin ?? String(randomInt(1_000_000)).padStart(6, "0"),
    badgeCode: values.badge ?? null,
    officerNumber: values.officer ?? null,
  };
  const parsed = CreateUser.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Error(explainInput(String(parsed.error.issues[0]?.path[0]), input.role));
}

function readRole(given: string | undefined): Role {
  const role = roles.find((known) => known === given);
  if (!role) throw new Error(`--role must be one of ${roles.join(", ")}.`);
  return role;
}

function explainInput(field: string, role: string): string {
  if (field === "scopeCode") {
    const coded = roles.filter((known) => codedScopes.some((scope) => scope === scopeOfRole[known]));
    return `--code is for ${coded.join(", ")}, who need one, and for no other role; this is ${role}.`;
  }
  return `${flagOfField[field] ?? `--${field}`} is missing or not as it should be.`;
}
