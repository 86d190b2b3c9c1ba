import { encode } from "next-auth/jwt";
import { createUser } from "#lib/auth/create-user";
import { sessionCookieName } from "#lib/auth/session-cookie";
import { signIn } from "#lib/auth/sign-in";
import type { Role } from "#lib/domain/role";
import { env } from "#lib/env";
import { asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const password = "correct horse battery";

/** The cookie of a receiver who signed in, another person at every call. */
export function receiverCookie(): Promise<string> {
  return cookieOf("receiver", null);
}

/** The cookie of a person of a role who signed in, another one at every call; owners have a code. */
export async function cookieOf(role: Role, scopeCode: string | null): Promise<string> {
  const login = `h${uuidv7()}`;
  const plain = { scopeCode, pin: null, badgeCode: null, officerNumber: null } as const;
  await asSystem(createUser, { login, name: "测试员", role, password, ...plain });
  const opened = await asSystem(signIn, { login, password, address: uuidv7() });
  if (!opened.ok) throw new Error("not signed in");
  const salt = sessionCookieName();
  return `${salt}=${await encode({ token: { sid: opened.sessionId }, secret: env().AUTH_SECRET, salt })}`;
}
