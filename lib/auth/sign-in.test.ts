import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { createUser } from "#lib/auth/create-user";
import { findSession } from "#lib/auth/find-session";
import { signIn } from "#lib/auth/sign-in";
import { signOut } from "#lib/auth/sign-out";
import { verifyPin } from "#lib/auth/verify-pin";
import { asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const password = "correct horse battery";

async function account(pin: string | null = "135790") {
  const login = `t${uuidv7()}`;
  const { userId } = await asSystem(createUser, {
    login,
    name: "测试员",
    role: "receiver",
    scopeCode: null,
    password,
    pin,
    badgeCode: null,
    officerNumber: null,
  });
  return { login, userId };
}

const attempt = (login: string, secret: string, now?: Date) =>
  asSystem(signIn, { login, password: secret, address: uuidv7() }, now ? { now } : {});

const sign = (userId: string, pin: string) =>
  asSystem((ctx, secret: string) => verifyPin(ctx, userId, secret), pin);

test("the right password opens a session, and signing out ends it at once", async () => {
  const { login } = await account();
  const opened = await attempt(login, password);
  if (!opened.ok) throw new Error("not signed in");
  expect(await findSession(opened.sessionId)).toMatchObject({ login, role: "receiver", scope: "warehouse" });
  await asSystem(signOut, { sessionId: opened.sessionId });
  expect(await refusalOf(findSession(opened.sessionId))).toBe("signed_out");
});

test("a disabled person is out in mid-work", async () => {
  const { login, userId } = await account();
  const opened = await attempt(login, password);
  if (!opened.ok) throw new Error("not signed in");
  await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId)),
  );
  expect(await refusalOf(findSession(opened.sessionId))).toBe("account_disabled");
  expect(await attempt(login, password)).toEqual({ ok: false, reason: "sign_in_failed" });
});

test("known and unknown logins are answered alike", async () => {
  const { login } = await account();
  expect(await attempt(login, "wrong password")).toEqual(await attempt(`u${uuidv7()}`, "wrong password"));
});

test("five wrong passwords lock the account, also for the right one, for 15 minutes", async () => {
  const { login } = await account();
  for (let i = 0; i < 5; i++) await attempt(login, "wrong password");
  expect(await attempt(login, password)).toEqual({ ok: false, reason: "locked_out" });
  const later = new Date(Date.now() + 16 * 60_000);
  expect(await attempt(login, password, later)).toMatchObject({ ok: true });
});

test("a session ends by itself after its shift", async () => {
  const { login } = await account();
  const opened = await attempt(login, password, new Date(Date.now() - 13 * 3_600_000));
  if (!opened.ok) throw new Error("not signed in");
  expect(await refusalOf(findSession(opened.sessionId))).toBe("signed_out");
});

test("five wrong PINs lock signing; a right one in between forgives", async () => {
  const { userId } = await account();
  for (let i = 0; i < 4; i++) expect(await refusalOf(sign(userId, "000000"))).toBe("pin_wrong");
  await sign(userId, "135790");
  for (let i = 0; i < 5; i++) expect(await refusalOf(sign(userId, "000000"))).toBe("pin_wrong");
  expect(await refusalOf(sign(userId, "135790"))).toBe("locked_out");
});

test("an account without a PIN signs nothing", async () => {
  const { userId } = await account(null);
  expect(await refusalOf(sign(userId, "135790"))).toBe("pin_wrong");
});

test("a person sees only the own session row", async () => {
  const { login, userId } = await account();
  await attempt(login, password);
  const other = await account();
  await attempt(other.login, password);
  const rows = await inScope({ scope: "warehouse", code: null, actorId: userId }, (tx) =>
    tx.select().from(sessions),
  );
  expect(rows.map((row) => row.userId)).toEqual([userId]);
});
