import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions, signInAttempts, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { createUser } from "#lib/auth/create-user";
import { disableUser } from "#lib/auth/disable-user";
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

const logins: [what: string, login: () => Promise<string>][] = [
  ["a known login", async () => (await account()).login],
  ["an unknown login", async () => `u${uuidv7()}`],
  [
    "a disabled person's login",
    async () => {
      const { login } = await account();
      await asSystem(disableUser, login);
      return login;
    },
  ],
];

test.each(logins)("%s tells by no answer, early or late, whether somebody has it", async (_, make) => {
  const login = await make();
  const now = Date.now();
  const answers: string[] = [];
  for (const minutes of [0, 0, 0, 0, 0, 1, 1, 14, 16, 16, 16, 16, 16, 17, 60]) {
    const answer = await attempt(login, "wrong password", new Date(now + minutes * 60_000));
    answers.push(answer.ok ? "in" : answer.reason);
  }
  const five = Array(5).fill("sign_in_failed");
  expect(answers).toEqual([...five, ...Array(3).fill("locked_out"), ...five, "locked_out", "sign_in_failed"]);
});

test("what nobody is called is counted in a bounded number of rows, under no name", async () => {
  const login = `u${uuidv7()}`;
  const now = new Date();
  await attempt(login, "wrong password", now);
  const rows = await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.select().from(signInAttempts).where(eq(signInAttempts.lastAt, now)),
  );
  const keys = rows.map(({ address }) => address).filter((address) => !/^[0-9a-f-]{36}$/.test(address));
  expect(keys).toEqual([expect.stringMatching(/^nobody [0-9a-f]{4}$/)]);
});

test("many tries at once are no more than so many in turn", async () => {
  const { login } = await account();
  const answers = await Promise.all(Array.from({ length: 7 }, () => attempt(login, "wrong password")));
  expect(answers.filter((answer) => !answer.ok && answer.reason === "sign_in_failed")).toHaveLength(5);
});

test("one address that tries many logins is locked for all of them", async () => {
  const address = uuidv7();
  const from = (login: string, secret: string) => asSystem(signIn, { login, password: secret, address });
  await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.insert(signInAttempts).values({ address, failedAttempts: 49, lastAt: new Date() }),
  );
  await from(`u${uuidv7()}`, "wrong password");
  const { login } = await account();
  expect(await from(login, password)).toEqual({ ok: false, reason: "locked_out" });
  expect(await attempt(login, password)).toMatchObject({ ok: true });
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

test("wrong passwords from outside keep nobody from signing, and wrong PINs nobody from signing in", async () => {
  const { login, userId } = await account();
  for (let i = 0; i < 5; i++) await attempt(login, "wrong password");
  expect(await sign(userId, "135790")).toBeUndefined();
  const other = await account();
  for (let i = 0; i < 5; i++) await refusalOf(sign(other.userId, "000000"));
  expect(await attempt(other.login, password)).toMatchObject({ ok: true });
  expect(await refusalOf(sign(other.userId, "135790"))).toBe("locked_out");
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
