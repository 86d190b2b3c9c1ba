import { expect, test } from "vitest";
import { actorOfKey } from "#lib/auth/actor-of-key";
import { createApiKey } from "#lib/auth/create-api-key";
import { createUser } from "#lib/auth/create-user";
import { disableUser } from "#lib/auth/disable-user";
import { findSession } from "#lib/auth/find-session";
import { findUser } from "#lib/auth/find-user";
import { listUsers } from "#lib/auth/list-users";
import { signIn } from "#lib/auth/sign-in";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const password = "correct horse";

async function newAccount() {
  const login = `a-${uuidv7()}`;
  await asSystem(createUser, {
    login,
    name: "方报关",
    role: "declarant" as const,
    scopeCode: null,
    password,
    pin: "123456",
    badgeCode: null,
    officerNumber: null,
  });
  return login;
}

const withKey = (key: string) => ({ headers: new Headers({ authorization: `Bearer ${key}` }) });

test("disabling ends sessions, keys and signing in at once", async () => {
  const login = await newAccount();
  const signedIn = await asSystem(signIn, { login, password, address: login });
  if (!signedIn.ok) throw new Error(signedIn.reason);
  const { key } = await asSystem(createApiKey, { login, label: "platform" });
  expect((await findSession(signedIn.sessionId)).login).toBe(login);
  expect((await actorOfKey(withKey(key))).role).toBe("declarant");

  await asSystem(disableUser, login);

  expect(await refusalOf(findSession(signedIn.sessionId))).toBe("signed_out");
  expect(await refusalOf(actorOfKey(withKey(key)))).toBe("signed_out");
  expect(await asSystem(signIn, { login, password, address: login })).toEqual({
    ok: false,
    reason: "sign_in_failed",
  });
  await expect(asSystem(disableUser, login)).resolves.toEqual({ login });
});

test("a list of accounts says who is disabled, and no secret", async () => {
  const login = await newAccount();
  await asSystem(disableUser, login);
  const listed = await asSystem(listUsers, undefined);
  expect(listed.find((user) => user.login === login)).toEqual({
    login,
    name: "方报关",
    role: "declarant",
    scopeCode: null,
    isDisabled: true,
  });
});

test("an account is found by its login, and nobody else has it", async () => {
  const login = await newAccount();
  expect(await asSystem(findUser, login)).toEqual({ userId: expect.any(String) });
  expect(await asSystem(findUser, `${login}x`)).toBeNull();
  expect(await refusalOf(asSystem(disableUser, `${login}x`))).toBe("not_found");
});

test.each([
  ["list", listUsers, undefined],
  ["find", findUser, "a"],
  ["disable", disableUser, "a"],
] as const)("no person may %s accounts", async (_verb, act, input) => {
  const administrator = await actorFor("administrator");
  const run = act as (ctx: Parameters<typeof listUsers>[0], given: unknown) => Promise<unknown>;
  expect(await refusalOf(runUseCase(administrator, run, input))).toBe("not_permitted");
});
