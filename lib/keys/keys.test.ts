import { expect, test } from "vitest";
import { actorOfKey } from "#lib/auth/actor-of-key";
import { createUser } from "#lib/auth/create-user";
import type { Actor } from "#lib/context";
import { apiKeysAtMost } from "#lib/domain/api-key";
import type { Role } from "#lib/domain/role";
import { type AddKey, addKey } from "#lib/keys/add-key";
import { keyFor, newKey } from "#lib/keys/key.testing";
import { listKeys } from "#lib/keys/list-keys";
import { revokeKey } from "#lib/keys/revoke-key";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const pin = "246810";

/** A person of that role who can sign with a PIN. */
async function personOf(role: Role, scopeCode: string | null = null) {
  const login = `k-${uuidv7()}`;
  const { userId } = await asSystem(createUser, {
    login,
    name: "管密钥的人",
    role,
    scopeCode,
    password: "a long enough word",
    pin,
    badgeCode: null,
    officerNumber: null,
  });
  return { ...(await actorFor(role, scopeCode)), userId, login };
}

const wish = (part: Partial<AddKey> = {}): AddKey => ({
  login: null,
  label: "ERP",
  secret: newKey(),
  scopes: ["returns:read"],
  expiresAt: null,
  replaces: null,
  pin,
  ...part,
});

const withKey = (key: string) => actorOfKey({ headers: new Headers({ authorization: `Bearer ${key}` }) });
const listed = async (actor: Actor) => (await runUseCase(actor, listKeys, null)).keys;

test("a merchant makes a key for its machine, which opens what it was given; no key is kept", async () => {
  const merchant = await personOf("merchant", "C100000001");
  const asked = wish({ scopes: ["items:read", "returns:read"] });
  expect(await runUseCase(merchant, addKey, asked)).toEqual({ hint: asked.secret.slice(0, 7) });
  const holder = await withKey(asked.secret);
  expect(holder).toMatchObject({ userId: merchant.userId, scope: "merchant", scopeCode: "C100000001" });
  expect(holder.scopes).toEqual(["returns:read", "items:read"]);
  const { keys, owners } = await runUseCase(merchant, listKeys, null);
  expect(keys).toMatchObject([
    { label: "ERP", hint: asked.secret.slice(0, 7), state: "in_use", hasAll: false },
  ]);
  expect(owners.map(({ login }) => login)).toEqual([merchant.login]);
  expect(JSON.stringify(keys)).not.toContain(asked.secret);
});

test("its use is known to the hour", async () => {
  const merchant = await personOf("merchant", "C100000002");
  const asked = wish();
  await runUseCase(merchant, addKey, asked);
  expect((await listed(merchant))[0]?.lastUsedAt).toBeNull();
  await withKey(asked.secret);
  const [row] = await listed(merchant);
  expect(row?.lastUsedAt?.toISOString()).toMatch(/:00:00\.000Z$/);
  expect(Date.now() - (row?.lastUsedAt?.getTime() ?? 0)).toBeLessThan(2 * 3_600_000);
});

test("the old key works beside the new one until it is ended, and then never again", async () => {
  const merchant = await personOf("merchant", "C100000003");
  const old = wish();
  await runUseCase(merchant, addKey, old);
  const [{ id } = { id: "" }] = await listed(merchant);
  const next = wish({ replaces: id });
  await runUseCase(merchant, addKey, next);
  expect((await withKey(old.secret)).userId).toBe((await withKey(next.secret)).userId);
  expect((await listed(merchant)).find((key) => key.id === id)?.replacedBy).toBe(next.secret.slice(0, 7));
  await runUseCase(merchant, revokeKey, { keyId: id });
  expect(await refusalOf(withKey(old.secret))).toBe("signed_out");
  expect((await withKey(next.secret)).userId).toBe(merchant.userId);
  expect(await refusalOf(runUseCase(merchant, revokeKey, { keyId: id }))).toBe("entry_ended");
  expect(await refusalOf(runUseCase(merchant, addKey, wish({ replaces: id })))).toBe("entry_ended");
});

test("a key ends on its day", async () => {
  const merchant = await actorFor("merchant", "C100000004");
  const key = await keyFor(merchant, { expiresAt: new Date(Date.now() - 1) });
  expect(await refusalOf(withKey(key))).toBe("signed_out");
  expect(await listed(merchant)).toMatchObject([{ state: "expired" }]);
  const living = await keyFor(merchant, { expiresAt: new Date(Date.now() + 60_000) });
  expect((await withKey(living)).userId).toBe(merchant.userId);
});

test("nobody sees, ends or replaces another's key; the administrator sees and ends all", async () => {
  const mine = await personOf("merchant", "C100000005");
  const other = await personOf("merchant", "C100000005");
  const asked = wish();
  await runUseCase(mine, addKey, asked);
  const [{ id } = { id: "" }] = await listed(mine);
  expect(await listed(other)).toEqual([]);
  expect(await refusalOf(runUseCase(other, revokeKey, { keyId: id }))).toBe("not_found");
  expect(await refusalOf(runUseCase(other, addKey, wish({ replaces: id })))).toBe("not_found");
  expect(await refusalOf(runUseCase(other, addKey, wish({ login: mine.login })))).toBe("not_found");
  const administrator = await personOf("administrator");
  const all = await listed(administrator);
  expect(all.find((key) => key.id === id)).toMatchObject({ login: mine.login });
  await runUseCase(administrator, revokeKey, { keyId: id });
  expect(await refusalOf(withKey(asked.secret))).toBe("signed_out");
});

test("the administrator gives an account a key within that account's role, and none to itself", async () => {
  const administrator = await personOf("administrator");
  const office = await personOf("origin_officer", "3105");
  const asked = wish({ login: office.login, scopes: ["feedback:read"] });
  await runUseCase(administrator, addKey, asked);
  expect(await withKey(asked.secret)).toMatchObject({ scope: "office", scopeCode: "3105" });
  const beyond = wish({ login: office.login, scopes: ["documents:read"] });
  expect(await refusalOf(runUseCase(administrator, addKey, beyond))).toBe("input_invalid");
  expect(await refusalOf(runUseCase(administrator, addKey, wish()))).toBe("input_invalid");
});

test.each([
  ["a scope beyond the role", { scopes: ["lists:write"] }, "input_invalid"],
  ["a day that is past", { expiresAt: "2026-01-01T00:00:00Z" }, "input_invalid"],
  ["a wrong PIN", { pin: "111111" }, "pin_wrong"],
] as const)("%s is refused", async (_what, part, code) => {
  const merchant = await personOf("merchant", "C100000006");
  const asked = wish(part as Partial<AddKey>);
  expect(await refusalOf(runUseCase(merchant, addKey, asked))).toBe(code);
  expect(await refusalOf(withKey(asked.secret))).toBe("signed_out");
});

test("an account has so many keys in use and not one more; an ended one makes room", async () => {
  const merchant = await personOf("merchant", "C100000007");
  for (let n = 0; n < apiKeysAtMost; n++) await keyFor(merchant);
  expect(await refusalOf(runUseCase(merchant, addKey, wish()))).toBe("api_keys_full");
  const [{ id } = { id: "" }] = await listed(merchant);
  await runUseCase(merchant, revokeKey, { keyId: id });
  await expect(runUseCase(merchant, addKey, wish())).resolves.toHaveProperty("hint");
});

test("who works in the house with no use for a machine makes no key", async () => {
  expect(await refusalOf(runUseCase(await personOf("receiver"), addKey, wish()))).toBe("not_permitted");
});
