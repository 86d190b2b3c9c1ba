import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createUser } from "#lib/auth/create-user";
import type { Actor } from "#lib/context";
import { randomOffice } from "#lib/feedback/message.testing";
import { addOfficeKey } from "#lib/offices/add-office-key";
import { changeOfficeKey } from "#lib/offices/change-office-key";
import { getOffice } from "#lib/offices/get-office";
import { getOwnKeys } from "#lib/offices/get-own-keys";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const pin = "246810";
const newSecret = () => `whsec_${randomBytes(32).toString("base64")}`;

async function originOfficer(scopeCode: string): Promise<Actor & { userId: string }> {
  const { userId } = await asSystem(createUser, {
    login: `gy${randomDigits(12)}`,
    name: "原申报地关员",
    role: "origin_officer" as const,
    scopeCode,
    password: "a long enough word",
    pin,
    badgeCode: null,
    officerNumber: null,
  });
  return { userId, role: "origin_officer", scope: "office", scopeCode };
}

describe("an office's officer", () => {
  test("changes the own keys over, and the house sees who did", async () => {
    const code = await randomOffice();
    const officer = await originOfficer(code);
    expect(await runUseCase(officer, getOwnKeys, null)).toEqual({ code, hasEndpoint: false, keys: [] });
    await runUseCase(officer, addOfficeKey, { code, secret: newSecret(), pin });
    await runUseCase(officer, addOfficeKey, { code, secret: newSecret(), pin });
    const [old, young] = (await runUseCase(officer, getOwnKeys, null)).keys;
    const act = (keyId: string | undefined, wish: "sign" | "retire") =>
      runUseCase(officer, changeOfficeKey, { code, keyId: keyId ?? "", act: wish, pin });
    expect(await refusalOf(act(old?.id, "retire"))).toBe("office_key_signs");
    await act(young?.id, "sign");
    await act(old?.id, "retire");
    const { keys } = await runUseCase(officer, getOwnKeys, null);
    expect(keys.map((key) => [key.signsOutgoing, key.retiredAt === null])).toEqual([
      [false, false],
      [true, true],
    ]);
    const { changes } = await runUseCase(await actorFor("supervisor"), getOffice, { code });
    expect(changes.map(({ kind, by }) => [kind, by])).toEqual(
      ["key_retired", "key_signs", "key_added", "key_added"].map((kind) => [kind, "原申报地关员"]),
    );
  });

  test("signs with the PIN", async () => {
    const code = await randomOffice();
    const work = runUseCase(await originOfficer(code), addOfficeKey, {
      code,
      secret: newSecret(),
      pin: "000000",
    });
    expect(await refusalOf(work)).toBe("pin_wrong");
  });

  test("touches and sees no key of another office", async () => {
    const [own, foreign] = [await randomOffice(), await randomOffice()];
    const neighbour = await originOfficer(foreign);
    await runUseCase(neighbour, addOfficeKey, { code: foreign, secret: newSecret(), pin });
    await runUseCase(neighbour, addOfficeKey, { code: foreign, secret: newSecret(), pin });
    const before = await runUseCase(neighbour, getOwnKeys, null);
    const officer = await originOfficer(own);
    const add = runUseCase(officer, addOfficeKey, { code: foreign, secret: newSecret(), pin });
    expect(await refusalOf(add)).toBe("not_found");
    const keyId = before.keys[1]?.id ?? "";
    for (const code of [own, foreign]) {
      const work = runUseCase(officer, changeOfficeKey, { code, keyId, act: "retire", pin });
      expect(await refusalOf(work)).toBe("not_found");
    }
    expect((await runUseCase(officer, getOwnKeys, null)).keys).toEqual([]);
    expect(await runUseCase(neighbour, getOwnKeys, null)).toEqual(before);
  });
});

test("who belongs to no office has no keys of one", async () => {
  expect(await refusalOf(runUseCase(await actorFor("supervisor"), getOwnKeys, null))).toBe("not_found");
  expect(await refusalOf(runUseCase(await actorFor("platform", "P1"), getOwnKeys, null))).toBe(
    "not_permitted",
  );
});
