import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client";
import { databaseCode } from "#lib/database-refusal";
import { roles } from "#lib/domain/role";
import { AppError } from "#lib/errors";
import {
  disableAccount,
  listAccounts,
  makeAccount,
  makeFirstAdministrator,
  makeKey,
} from "./admin/accounts.ts";
import { nameOffice } from "./admin/name-office.ts";
import { explain } from "./start/explain.ts";
import { openForScript } from "./start/open-for-script.ts";

const usage = `用法 usage:
  npm run admin -- create [--login LOGIN --name 姓名]
      首个管理员 · the first administrator
  npm run admin -- user --role ROLE --login LOGIN --name 姓名
                        [--scope-code CODE] [--badge OP-…] [--officer-number NUMBER]
      岗位 roles: ${roles.join(" ")}
      --scope-code  关区、平台、商家或代理代码 · code of the office, platform, merchant or agent
  npm run admin -- list
      全部账号 · all accounts
  npm run admin -- disable LOGIN
      停用账号，立即登出 · disables an account and ends its sessions at once
  npm run admin -- key LOGIN LABEL
      接口密钥，只显示一次 · a key for that account's machines, shown once
  npm run admin -- office CODE ENDPOINT [--secret whsec_…]
      原申报地海关的反馈接收地址与签名密钥 · where an originating office hears feedback, and the key it is signed with
  密码：从标准输入给出（--password-stdin），否则自动生成并显示一次
  学员：--trainee 建的账号先训练，主管签认后才有岗位权限
  trainees: an account made with --trainee trains first; a supervisor's sign-off gives it the rights of its role
  passwords: on standard input with --password-stdin, else made and shown once; --pin likewise made when left out`;

const text = { type: "string" } as const;
const options = {
  role: text,
  login: text,
  name: text,
  "scope-code": text,
  badge: text,
  "officer-number": text,
  pin: text,
  "password-stdin": { type: "boolean" },
  trainee: { type: "boolean" },
  secret: text,
} as const;

const commands = {
  create: makeFirstAdministrator,
  user: makeAccount,
  list: listAccounts,
  disable: disableAccount,
  key: makeKey,
  office: nameOffice,
} as const;

try {
  await main();
} catch (error) {
  console.error(`✗ ${sentenceOf(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [name, ...given] = positionals;
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) {
    console.log(usage);
    process.exitCode = name === undefined ? 0 : 1;
    return;
  }
  const close = await openForScript();
  try {
    await command(values, given);
  } finally {
    await closeDatabase();
    await close();
  }
}

function sentenceOf(error: unknown): string {
  if (databaseCode(error) === "23505") return "That login or badge is taken.";
  if (!(error instanceof AppError)) return explain(error);
  return error.code === "not_found" ? `There is no account ${error.params.code}.` : error.code;
}
