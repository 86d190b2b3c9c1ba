import { expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { getDock } from "#lib/dock/get-dock";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

test("R13 the day's list is in the order in which the house heard of its parcels, whatever they waited", async () => {
  const clerk = await actorFor("dock_clerk");
  const now = new Date("2035-07-08T05:00:00Z");
  const waybills = Array.from({ length: 4 }, () => `SF${randomDigits(13)}`);
  for (const [at, waybillNo] of waybills.entries()) {
    const waitedMs = at % 2 === 0 ? 900 : 60_000;
    await runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner" as const }, { now, waitedMs });
  }
  const { newest } = await runUseCase(clerk, getDock, {}, { now });
  expect(newest.map(({ waybillNo }) => waybillNo).filter((no) => waybills.includes(no))).toEqual(
    waybills.toReversed(),
  );
});
