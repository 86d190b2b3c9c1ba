import { expect, test } from "vitest";
import { zoneLabel } from "#lib/domain/place-code";
import { getPlaceLabels } from "#lib/places/get-place-labels";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

test("a zone prints its own label and those of all its locations, in the order in which they stand (R48)", async () => {
  const { code, first, second } = await makeTestZone("stock");
  const clerk = await actorFor("receiver");
  const labels = await runUseCase(clerk, getPlaceLabels, { zone: code });
  expect(labels.map((label) => label.code)).toEqual([zoneLabel(code), first, second]);
  expect(labels.map(({ headline }) => headline)).toEqual([code, `${code}-01-01-1`, `${code}-01-01-2`]);
  expect(labels[1]).toMatchObject({ title: `在账库存区 试验区 ${code}`, letter: null });
  const english = await runUseCase(clerk, getPlaceLabels, { zone: code, language: "en" });
  expect(english[1]?.title).toMatch(new RegExp(`^[A-Za-z ]+ 试验区 ${code}$`));
});

test("one label of anything; nothing for what is nowhere, or for whom the house is closed", async () => {
  const { code, second } = await makeTestZone("stock");
  const tote = await makeTote("destroy");
  const clerk = await actorFor("receiver");
  const one = async (text: string) =>
    (await runUseCase(clerk, getPlaceLabels, { code: text })).map((label) => [label.code, label.letter]);
  expect(await one(second)).toEqual([[second, null]]);
  expect(await one(tote)).toEqual([[tote, "D"]]);
  expect(await one(zoneLabel(code))).toEqual([[zoneLabel(code), null]]);
  expect(await one(`${tote},${second},${tote}`)).toEqual([
    [second, null],
    [tote, "D"],
  ]);
  expect(await refusalOf(one("LOC-ZZZZ-01-01-1-0"))).toBe("not_found");
  expect(await refusalOf(one(`${second},LOC-ZZZZ-01-01-1-0`))).toBe("not_found");
  const merchant = await actorFor("merchant", "C1");
  expect(await refusalOf(runUseCase(merchant, getPlaceLabels, { zone: code }))).toBe("not_permitted");
});
