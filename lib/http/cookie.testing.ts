import { encode } from "next-auth/jwt";
import { createUser } from "#lib/auth/create-user";
import { sessionCookieName } from "#lib/auth/session-cookie";
import { signIn } from "#lib/auth/sign-in";
import { env } from "#lib/env";
import { asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const password = "correct horse battery";

/** The cookie of a receiver who signed in, another person at every call. */
export async function receiverCookie(): Promise<string> {
  const login = `h${uuidv7()}`;
  const plain = { scopeCode: null, pin: null, badgeCode: null, officerNumber: null } as const;
  await asSystem(createUser, { login, name: "测试员", role: "receiver", password, ...plain });
  const opened = await asSystem(signIn, { login, password, address: uuidv7() });
  if (!opened.ok) throw new Error("not signed in");
  const salt = sessionCookieName();
  return `${salt}=${await encode({ token: { sid: opened.sessionId }, secret: env().AUTH_SECRET, salt })}`;
}
