import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { officeKeys, offices } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { loadOffices } from "#lib/offices/load-offices";
import { registerOffice } from "#lib/offices/register-office";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { unseal } from "#lib/vault";

const endpoint = "https://office.example/feedback";
const secretOf = (letter: string) => `whsec_${letter.repeat(43)}=`;

beforeAll(async () => {
  await asSystem(loadOffices, undefined);
});

async function readOffice(ctx: Context, code: string) {
  const [office] = await ctx.tx.select().from(offices).where(eq(offices.code, code));
  const active = await ctx.tx
    .select()
    .from(officeKeys)
    .where(and(eq(officeKeys.officeCode, code), isNull(officeKeys.retiredAt)));
  return { office, secrets: active.map((key) => unseal(key.secretSealed, `office_keys:${code}`)) };
}

test("the code table names all offices, and again changes nothing", async () => {
  expect(await asSystem(loadOffices, undefined)).toEqual({ loaded: 0 });
  const { office } = await asSystem(readOffice, "2928");
  expect(office).toMatchObject({ nameZh: "杭州跨境电子商务海关监管中心", districtZh: "杭州海关" });
});

test("a new key retires the one before it, the same one again does not", async () => {
  const code = "8633";
  await asSystem(registerOffice, { code, endpoint, secret: secretOf("A") });
  await asSystem(registerOffice, { code, endpoint, secret: secretOf("B") });
  await asSystem(registerOffice, { code, endpoint: `${endpoint}/2`, secret: secretOf("B") });
  await asSystem(loadOffices, undefined);
  const { office, secrets } = await asSystem(readOffice, code);
  expect(office?.endpoint).toBe(`${endpoint}/2`);
  expect(secrets).toEqual([secretOf("B")]);
});

test("an office that no table has is registered without a name", async () => {
  await asSystem(registerOffice, { code: "9999", endpoint, secret: secretOf("C") });
  const { office } = await asSystem(readOffice, "9999");
  expect(office).toMatchObject({ nameZh: null, endpoint });
});

test("no person registers offices", async () => {
  const administrator = await actorFor("administrator");
  const input = { code: "8633", endpoint, secret: secretOf("D") };
  expect(await refusalOf(runUseCase(administrator, registerOffice, input))).toBe("not_permitted");
  expect(await refusalOf(runUseCase(administrator, loadOffices, undefined))).toBe("not_permitted");
});
