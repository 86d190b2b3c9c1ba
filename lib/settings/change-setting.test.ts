import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { settingVersions } from "#db/schema/settings";
import { inScope } from "#db/scope";
import { houseSettingKeys, houseSettings } from "#lib/domain/house-settings";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { runUseCase } from "#lib/run-use-case";
import { ChangeSetting, changeSetting } from "#lib/settings/change-setting";
import { getSettings } from "#lib/settings/get-settings";
import { actorFor, refusalOf } from "#lib/testing";

takeTurnsDeciding();

const on = { key: "declareAutomatically", value: true } as const;
const versions = () =>
  inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.select().from(settingVersions).orderBy(desc(settingVersions.position)),
  );

test("a supervisor decides, and everybody sees who and when", async () => {
  await decide("declareAutomatically", false);
  const person = await actorFor("supervisor");
  const now = new Date();
  const before = (await versions()).length;
  expect(await runUseCase(person, changeSetting, on, { now })).toMatchObject({
    value: true,
    set: { at: now },
  });
  expect(await runUseCase(person, changeSetting, on)).toMatchObject({ value: true, set: { at: now } });
  const after = await versions();
  expect(after).toHaveLength(before + 1);
  expect(after.slice(0, 2)).toMatchObject([{ value: true, setBy: person.userId }, { value: false }]);
  const auditor = await actorFor("auditor");
  const shown = await runUseCase(auditor, (ctx) => getSettings(ctx), undefined);
  expect(shown.declareAutomatically).toMatchObject({ value: true, set: { at: now } });
});

test("nobody else decides", async () => {
  for (const role of ["administrator", "declarant", "auditor", "officer"] as const) {
    expect(await refusalOf(runUseCase(await actorFor(role), changeSetting, on))).toBe("not_permitted");
  }
});

test.each(houseSettingKeys)("the house can decide %s", (key) => {
  expect(ChangeSetting.safeParse({ key, value: houseSettings[key].initial }).success).toBe(true);
});

test.each([
  ["another form of value", { key: "declareAutomatically", value: "yes" }],
  ["a setting nobody knows", { key: "declareNever", value: true }],
  ["a field too many", { ...on, setBy: "me" }],
])("%s does not pass the door", (_what, input) => {
  expect(ChangeSetting.safeParse(input).success).toBe(false);
});
