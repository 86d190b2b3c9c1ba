import { expect, test } from "vitest";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { endAuthorisation } from "#lib/goods/end-authorisation";
import { giveAuthorisation } from "#lib/goods/give-authorisation";
import { listAuthorisations } from "#lib/goods/list-authorisations";
import { listDeadlines } from "#lib/goods/list-deadlines";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { enterprisesOf } from "#lib/returns/enterprises";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const inDays = (days: number) => dayFromNumber(shanghaiDayNumber(new Date()) + days);

/** A merchant that the house has registered without an authorisation, with one return. */
async function registered() {
  const sale = await makeSale();
  await makeReturn(sale);
  await runUseCase(await actorFor("supervisor"), recordEnterprise, {
    code: sale.ebcCode,
    name: "某商家",
    creditClass: "certified",
    creditSource: "公示",
    authorisationNo: null,
    authorisedUntil: null,
  });
  return { sale, owner: await actorFor("merchant", sale.ebcCode) };
}

const given = (days: number | null = null) => ({
  authorisationNo: `WT-${randomDigits(8)}`,
  authorisedUntil: days === null ? null : inDays(days),
});

test("a merchant gives its own and ends it, and what the house wrote of it stays", async () => {
  const { sale, owner } = await registered();
  const first = given(10);
  await runUseCase(owner, giveAuthorisation, first);
  const known = await asSystem((ctx) => enterprisesOf(ctx, [sale.ebcCode]), null);
  expect(known.get(sale.ebcCode)).toMatchObject({ ...first, creditClass: "certified" });
  expect((await runUseCase(owner, listAuthorisations, null)).shops).toMatchObject([
    { code: sale.ebcCode, ...first, stand: "ends_soon" },
  ]);
  const { rows } = await runUseCase(owner, listDeadlines, null);
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: "authorisation", number: first.authorisationNo }),
  );
  await runUseCase(owner, endAuthorisation, {});
  expect(await refusalOf(runUseCase(owner, endAuthorisation, {}))).toBe("authorisation_not_given");
  const after = await runUseCase(owner, listAuthorisations, null);
  expect(after.shops).toMatchObject([{ stand: "none" }]);
  expect(after.versions.map(({ authorisationNo }) => authorisationNo)).toEqual([null, first.authorisationNo]);
});

test("one that ends in the past is refused, and one of who is not registered", async () => {
  const { owner } = await registered();
  expect(await refusalOf(runUseCase(owner, giveAuthorisation, given(-1)))).toBe("authorisation_past");
  const stranger = await actorFor("merchant", (await makeSale()).ebcCode);
  expect(await refusalOf(runUseCase(stranger, giveAuthorisation, given()))).toBe("enterprise_unregistered");
});

test("a platform and an agent read it, and only the merchant gives it", async () => {
  const { sale, owner } = await registered();
  const one = given(200);
  await runUseCase(owner, giveAuthorisation, one);
  for (const reader of [await actorFor("platform", sale.ebpCode), await actorFor("agent", sale.agentCode)]) {
    const seen = await runUseCase(reader, listAuthorisations, null);
    expect(seen.shops).toMatchObject([{ code: sale.ebcCode, ...one, stand: "in_force" }]);
    expect(seen.versions).toEqual([]);
    expect(await refusalOf(runUseCase(reader, giveAuthorisation, given()))).toBe("not_permitted");
    expect(await refusalOf(runUseCase(reader, endAuthorisation, {}))).toBe("not_permitted");
  }
});

test("a return that the bench opened waits on its merchant's desk, and on no other's", async () => {
  const { sale, owner } = await registered();
  const { returnNo } = await makeReturn(sale, { authorisation: "pending" });
  const neighbour = await registered();
  const waiting = async () => (await runUseCase(owner, listAuthorisations, null)).pending;
  expect(await waiting()).toMatchObject([{ returnNo }]);
  expect((await runUseCase(neighbour.owner, listAuthorisations, null)).pending).toEqual([]);
  await runUseCase(owner, authoriseReturn, { returnNo });
  expect(await waiting()).toEqual([]);
});
