import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { batches } from "#db/schema/batches";
import { exportBatches } from "#lib/outbound/export-batches";
import { openBatch } from "#lib/outbound/open-batch";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

test("loads come the newest first, and the next part begins behind the last row", async () => {
  const builder = await actorFor("supervisor");
  const open = async () =>
    (await runUseCase(builder, openBatch, { outcome: "move_out", receiver: "某商家" })).batchNo;
  const [older, newer] = [await open(), await open()];
  const made = await asSystem(
    ({ tx }) =>
      tx
        .select()
        .from(batches)
        .where(inArray(batches.batchNo, [older, newer])),
    null,
  );
  const idOf = (no: string) => made.find(({ batchNo }) => batchNo === no)?.id ?? "";
  const numbers = async (after: string | null, view = "batches") => {
    const part = await runUseCase(builder, (ctx) => exportBatches(ctx, { view }, after), null);
    return part.rows.map(([no]) => no).filter((no) => no === older || no === newer);
  };
  expect(await numbers(null)).toEqual([newer, older]);
  expect(await numbers(idOf(newer))).toEqual([older]);
  expect(await numbers(idOf(older))).toEqual([]);
  expect(await numbers(null, "done")).toEqual([]);
});
