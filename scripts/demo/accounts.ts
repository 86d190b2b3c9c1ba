import { createHmac } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createUser } from "#lib/auth/create-user";
import { findUser } from "#lib/auth/find-user";
import { type Actor, systemActor } from "#lib/context";
import { type Role, scopeOfRole } from "#lib/domain/role";
import { env } from "#lib/env";
import { runUseCase } from "#lib/run-use-case";
import { originatingOffices } from "./offices.ts";
import { agents, merchants, platforms } from "./shops.ts";

type Person = { role: Role; login: string; name: string; scopeCode?: string; officerNumber?: string };
export type Player = Actor & { userId: string; pin: string };
/** Who plays in the demo: one person per role, and one officer for every office that reads in the product. */
export type Players = Record<Exclude<Role, "origin_officer" | "merchant">, Player> & {
  origin: Map<string, Player>;
  merchants: Map<string, Player>;
};

const people: readonly Person[] = [
  { role: "dock_clerk", login: "dock", name: "罗码头" },
  { role: "receiver", login: "receiving", name: "沈收货" },
  { role: "inspector", login: "inspector", name: "顾质检" },
  { role: "declarant", login: "declarant", name: "方报关" },
  { role: "stock_controller", login: "stock", name: "季账册" },
  { role: "supervisor", login: "supervisor", name: "程主管" },
  { role: "officer", login: "officer", name: "海关驻仓关员 乙", officerNumber: "2991D007" },
  { role: "origin_officer", login: "ningbo", name: "原申报地关员 甬", scopeCode: "3105" },
  { role: "platform", login: "platform", name: "平台运营 海淘优选", scopeCode: platforms[0].code },
  { role: "merchant", login: "merchant", name: "供应商 樱草美妆", scopeCode: merchants[0].code },
  { role: "agent", login: "agent", name: "代理 通达报关", scopeCode: agents[0].code },
  { role: "auditor", login: "auditor", name: "宋审计" },
  { role: "administrator", login: "admin", name: "管理员" },
];

/**
 * Makes the demo's accounts and writes the file that the banner reads, for its owner's eyes only. Passwords
 * follow from this installation's own secret, so that no other installation opens with them.
 */
export async function makeDemoAccounts(): Promise<Players> {
  const players = await Promise.all(people.map(makePlayer));
  const rows = people.map(({ role, login, name }) => ({ role, login, ...secretsOf(login), name }));
  const file = join(env().DATA_DIR, "demo-accounts.json");
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`, { mode: 0o600 });
  const of = (role: Role): Player => {
    const found = players.find((player) => player.role === role);
    if (!found) throw new Error(`the demo has no ${role}`);
    return found;
  };
  return {
    dock_clerk: of("dock_clerk"),
    receiver: of("receiver"),
    inspector: of("inspector"),
    declarant: of("declarant"),
    stock_controller: of("stock_controller"),
    supervisor: of("supervisor"),
    officer: of("officer"),
    platform: of("platform"),
    agent: of("agent"),
    auditor: of("auditor"),
    administrator: of("administrator"),
    origin: await makeReaders(of("origin_officer")),
    merchants: await makeMerchants(of("merchant")),
  };
}

async function makeReaders(first: Player): Promise<Map<string, Player>> {
  const readers = new Map([["3105", first]]);
  for (const { code, hasEndpoint } of originatingOffices) {
    if (hasEndpoint || readers.has(code)) continue;
    const person = {
      role: "origin_officer",
      login: `office-${code}`,
      name: `原申报地关员 ${code}`,
      scopeCode: code,
    };
    readers.set(code, await makePlayer({ ...person, role: "origin_officer" }));
  }
  return readers;
}

async function makeMerchants(first: Player): Promise<Map<string, Player>> {
  const players = new Map<string, Player>([[merchants[0].code, first]]);
  for (const [index, { code }] of merchants.entries()) {
    if (players.has(code)) continue;
    const login = `merchant-${index + 1}`;
    players.set(
      code,
      await makePlayer({ role: "merchant", login, name: `供应商 ${index + 1}`, scopeCode: code }),
    );
  }
  return players;
}

async function makePlayer({ role, login, name, scopeCode, officerNumber }: Person): Promise<Player> {
  const { password, pin } = secretsOf(login);
  const account = {
    login,
    name,
    role,
    scopeCode: scopeCode ?? null,
    password,
    pin,
    badgeCode: null,
    officerNumber: officerNumber ?? null,
  };
  const known = await runUseCase(systemActor, findUser, login);
  const { userId } = known ?? (await runUseCase(systemActor, createUser, account));
  return { userId, pin, role, scope: scopeOfRole[role], scopeCode: scopeCode ?? null };
}

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Twelve letters and digits that nobody mistakes for others, in three groups, and six digits. */
function secretsOf(login: string): { password: string; pin: string } {
  const bytes = createHmac("sha256", env().AUTH_SECRET).update(`demo:${login}`).digest();
  const text = [...bytes.subarray(0, 12)].map((byte) => letters.charAt(byte % letters.length)).join("");
  const password = [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join("-");
  return { password, pin: String(bytes.readUInt32BE(16) % 1_000_000).padStart(6, "0") };
}
