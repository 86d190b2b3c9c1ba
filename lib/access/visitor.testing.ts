import { createUser } from "#lib/auth/create-user";
import { openSession } from "#lib/auth/open-session";
import { sessionCookie } from "#lib/auth/session-cookie";
import type { Actor } from "#lib/context";
import { type Role, scopeOfRole } from "#lib/domain/role";
import { keyFor } from "#lib/keys/key.testing";
import { asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

/** A person who signed in, with a PIN, and a machine of the same account with a key of all it may do. */
export type Visitor = { role: Role; actor: Actor; login: string; cookie: string; key: string };

/** The PIN of every visitor. */
export const visitorsPin = "123456";

/** Somebody of a role, another person at every call; owners and offices have a code. */
export async function visitorOf(role: Role, scopeCode: string | null = null): Promise<Visitor> {
  const login = `v${uuidv7()}`;
  const { userId } = await asSystem(createUser, {
    ...{ login, name: "来访者", role, scopeCode, pin: visitorsPin, password: "correct horse battery" },
    ...{ badgeCode: null, officerNumber: role === "officer" ? "2991D999" : null },
  });
  const cookie = (await sessionCookie(await asSystem(openSession, userId))).split(";")[0] ?? "";
  const actor = { userId, role, scope: scopeOfRole[role], scopeCode };
  return { role, actor, login, cookie, key: await keyFor(actor) };
}
