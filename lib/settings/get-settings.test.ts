import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { officeKeys, offices } from "#db/schema/offices";
import { inScope } from "#db/scope";
import { runUseCase } from "#lib/run-use-case";
import { getSettings } from "#lib/settings/get-settings";
import { actorFor } from "#lib/testing";

test.each(["supervisor", "administrator", "auditor"] as const)(
  "a %s sees how many keys an office may use now, never the keys",
  async (role) => {
    const code = randomUUID();
    const secretSealed = randomBytes(32);
    await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
      await tx.insert(offices).values({ code, endpoint: "https://office.example" });
      const key = { officeCode: code, secretSealed, signsOutgoing: false };
      await tx.insert(officeKeys).values([key, key, { ...key, retiredAt: new Date() }]);
    });
    const settings = await runUseCase(await actorFor(role), (ctx) => getSettings(ctx), undefined);
    expect(settings.offices.find((office) => office.code === code)).toEqual({
      ...{ code, name: null, endpoint: "https://office.example", keys: 2 },
    });
    expect(JSON.stringify(settings)).not.toContain("secret");
  },
);
