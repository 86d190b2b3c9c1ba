import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { officeChanges, officeKeys } from "#db/schema/offices";
import { inScope } from "#db/scope";
import { createUser } from "#lib/auth/create-user";
import type { Actor } from "#lib/context";
import { initialOffice } from "#lib/domain/office-registry";
import { randomOffice } from "#lib/feedback/message.testing";
import { addOfficeKey } from "#lib/offices/add-office-key";
import { changeOffice } from "#lib/offices/change-office";
import { changeOfficeKey } from "#lib/offices/change-office-key";
import { getOffice } from "#lib/offices/get-office";
import { ListOffices, listOffices } from "#lib/offices/list-offices";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const pin = "246810";
const newSecret = () => `whsec_${randomBytes(32).toString("base64")}`;
const wired = { ...initialOffice, endpoint: "https://office.example/feedback", format: "xml" as const };

async function administrator(): Promise<Actor & { userId: string }> {
  const { userId } = await asSystem(createUser, {
    login: `gly${randomDigits(12)}`,
    name: "管理员",
    role: "administrator" as const,
    scopeCode: null,
    password: "a long enough word",
    pin,
    badgeCode: null,
    officerNumber: null,
  });
  return { userId, role: "administrator", scope: "administration", scopeCode: null };
}

test("an administrator says how an office hears us, and every change is kept with its author", async () => {
  const code = await randomOffice();
  const admin = await administrator();
  expect(await runUseCase(admin, changeOffice, { code, ...wired })).toEqual({ changed: true });
  expect(await runUseCase(admin, changeOffice, { code, ...wired })).toEqual({ changed: false });
  await runUseCase(admin, changeOffice, { code, ...initialOffice, contact: "" });
  const office = await runUseCase(admin, getOffice, { code });
  expect(office.settings).toEqual(initialOffice);
  expect(office.changes).toMatchObject([
    {
      kind: "settings",
      by: "管理员",
      body: { before: { endpoint: wired.endpoint }, after: { endpoint: null } },
    },
    { kind: "settings", by: "管理员", body: { after: { format: "xml" } } },
  ]);
});

test("nobody rewrites what was changed", async () => {
  const code = await randomOffice();
  await runUseCase(await administrator(), changeOffice, { code, ...wired });
  const work = inScope(system, (tx) =>
    tx.update(officeChanges).set({ kind: "key_added" }).where(eq(officeChanges.officeCode, code)),
  );
  await expect(work).rejects.toMatchObject({ cause: { code: "GC002" } });
});

test("a key is added, signs, and its forerunner is retired; at most two are in use", async () => {
  const code = await randomOffice();
  const admin = await administrator();
  const [first, second] = [newSecret(), newSecret()];
  await runUseCase(admin, addOfficeKey, { code, secret: first, pin });
  await runUseCase(admin, addOfficeKey, { code, secret: second, pin });
  await runUseCase(admin, addOfficeKey, { code, secret: second, pin });
  const third = runUseCase(admin, addOfficeKey, { code, secret: newSecret(), pin });
  expect(await refusalOf(third)).toBe("keys_full");
  const [old, young] = (await runUseCase(admin, getOffice, { code })).keys;
  expect([old?.signsOutgoing, young?.signsOutgoing]).toEqual([true, false]);
  const act = (keyId: string | undefined, wish: "sign" | "retire", own = pin) =>
    runUseCase(admin, changeOfficeKey, { code, keyId: keyId ?? "", act: wish, pin: own });
  expect(await refusalOf(act(old?.id, "retire"))).toBe("office_key_signs");
  expect(await refusalOf(act(young?.id, "sign", "000000"))).toBe("pin_wrong");
  await act(young?.id, "sign");
  await act(old?.id, "retire");
  expect(await refusalOf(act(old?.id, "sign"))).toBe("not_found");
  const after = await runUseCase(admin, getOffice, { code });
  expect(after.keys.map((key) => [key.signsOutgoing, key.retiredAt === null])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(after.changes.map(({ kind }) => kind)).toEqual([
    "key_retired",
    "key_signs",
    "key_added",
    "key_added",
  ]);
  expect(JSON.stringify(after)).not.toContain(first.slice(6));
});

test("keys lie sealed, also from the administrator", async () => {
  const code = await randomOffice();
  const secret = newSecret();
  const admin = await administrator();
  await runUseCase(admin, addOfficeKey, { code, secret, pin });
  const seen = await runUseCase(admin, ({ tx }) => tx.select().from(officeKeys), null);
  expect(seen).toEqual([]);
  const [row] = await inScope(system, (tx) =>
    tx.select().from(officeKeys).where(eq(officeKeys.officeCode, code)),
  );
  expect(row?.secretSealed.includes(Buffer.from(secret.slice(6), "base64"))).toBe(false);
  expect(row?.secretSealed.toString("latin1")).not.toContain(secret.slice(6));
});

test("who may look and who may not", async () => {
  const code = await randomOffice();
  for (const role of ["officer", "auditor", "supervisor", "declarant"] as const) {
    const reader = await actorFor(role);
    expect((await runUseCase(reader, getOffice, { code })).name).toBeNull();
  }
  const officer = await actorFor("officer");
  expect(await refusalOf(runUseCase(officer, changeOffice, { code, ...wired }))).toBe("not_permitted");
  for (const role of ["origin_officer", "platform", "dock_clerk"] as const) {
    const stranger = await actorFor(role, ["origin_officer", "platform"].includes(role) ? code : null);
    expect(await refusalOf(runUseCase(stranger, getOffice, { code }))).toBe("not_permitted");
    expect(await refusalOf(runUseCase(stranger, listOffices, ListOffices.parse({})))).toBe("not_permitted");
  }
});

test("offices are found by code and by name, also those nobody has heard of", async () => {
  const auditor = await actorFor("auditor");
  const find = (asked: object) => runUseCase(auditor, listOffices, ListOffices.parse(asked));
  expect((await find({ view: "all", q: "杭州跨境电子商务" })).rows).toMatchObject([
    { code: "2928", keys: 0 },
  ]);
  const all = await find({ view: "all" });
  expect(all.total).toBeGreaterThanOrEqual(1086);
  expect(all.rows).toHaveLength(50);
  expect((await find({ view: "all", page: "2" })).rows[0]?.code).not.toBe(all.rows[0]?.code);
});
