import { randomBytes, randomInt } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import type { z } from "zod";
import { CreateUser } from "#lib/auth/create-user";
import { codedScopes, roles, scopeOfRole } from "#lib/domain/role";

/** What the command line says of an account. */
export type AccountOptions = {
  role?: string | undefined;
  login?: string | undefined;
  name?: string | undefined;
  "scope-code"?: string | undefined;
  badge?: string | undefined;
  "officer-number"?: string | undefined;
  pin?: string | undefined;
  "password-stdin"?: boolean | undefined;
  /** The person learns the work first. */
  trainee?: boolean | undefined;
  secret?: string | undefined;
};

export type GivenAccount = {
  account: z.infer<typeof CreateUser>;
  isPasswordMade: boolean;
  isPinMade: boolean;
};

const flagOfField: Readonly<Record<string, string>> = {
  scopeCode: "--scope-code",
  officerNumber: "--officer-number",
  badgeCode: "--badge",
  password: "The password",
};

const rule: Readonly<Record<string, string>> = {
  login: "2 to 64 small letters, digits, dots, dashes or underscores",
  name: "1 to 60 characters",
  role: `one of ${roles.join(", ")}`,
  password: "10 to 200 characters",
  pin: "six digits",
  badgeCode: "OP- and 4 to 16 capital letters or digits",
  officerNumber: "at most 20 characters",
};

/** The account that was asked for, checked; asks at a terminal for login and name. Throws one sentence. */
export async function readAccount(given: AccountOptions): Promise<GivenAccount> {
  const password = given["password-stdin"] ? (await text(process.stdin)).split("\n")[0]?.trim() : undefined;
  const asked = {
    login: given.login ?? (await ask("账号 login")),
    name: given.name ?? (await ask("姓名 name")),
    role: given.role,
    scopeCode: given["scope-code"] ?? null,
    password: password ?? randomBytes(12).toString("base64url"),
    pin: given.pin ?? String(randomInt(1_000_000)).padStart(6, "0"),
    badgeCode: given.badge ?? null,
    officerNumber: given["officer-number"] ?? null,
    trainee: given.trainee ?? false,
  };
  const parsed = CreateUser.safeParse(asked);
  if (!parsed.success) throw new Error(sentenceFor(String(parsed.error.issues[0]?.path[0]), given.role));
  return { account: parsed.data, isPasswordMade: password === undefined, isPinMade: given.pin === undefined };
}

/** Undefined where nobody sits at a terminal: the check then names what is missing. */
async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const line = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await line.question(`${question}: `);
  } finally {
    line.close();
  }
}

function sentenceFor(field: string, role: string | undefined): string {
  if (field === "scopeCode") {
    const coded = roles.filter((known) => codedScopes.some((scope) => scope === scopeOfRole[known]));
    return `--scope-code is for ${coded.join(", ")}, who need one of 4 to 18 characters, and for no other role; this is ${role}.`;
  }
  return `${flagOfField[field] ?? `--${field}`} is missing or not as it should be: ${rule[field] ?? "see the usage"}.`;
}
