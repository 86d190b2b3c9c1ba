import { randomBytes } from "node:crypto";
import { z } from "zod";
import { createUser } from "#lib/auth/create-user";
import { systemActor } from "#lib/context";
import type { Role } from "#lib/domain/role";
import { runUseCase } from "#lib/run-use-case";

/** Makes an account of that role, signs it in over HTTP as a browser would, and returns its cookie. */
export async function signInAs(url: string, role: Role): Promise<string> {
  const login = `${role}-${randomBytes(4).toString("hex")}`;
  const password = randomBytes(12).toString("base64url");
  await runUseCase(systemActor, createUser, {
    login,
    password,
    role,
    name: login,
    scopeCode: null,
    pin: null,
    badgeCode: null,
    officerNumber: null,
  });
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json());
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, login, password }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session")) throw new Error(`Signing in as ${role} was refused (${answer.status}).`);
  return cookie;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
