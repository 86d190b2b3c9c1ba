import { z } from "zod";
import type { Context } from "#lib/context";
import { type AnnouncedAs, authorizeImport } from "#lib/customs/import-outcome";
import { importReturns } from "#lib/customs/import-returns";
import { checkAnnouncedReturn } from "#lib/domain/announced-return";
import type { FieldProblem } from "#lib/domain/ceb/problem";
import { AppError } from "#lib/errors";

const text = (limit: number) => z.string().max(limit);

/** As long as a file may have it; the rest is asked by `checkAnnouncedReturn`, as of every announcement. */
export const AnnounceReturn = z.strictObject({
  returnNo: text(100),
  invtNo: text(100),
  reason: text(2_000),
  waybills: z.array(z.strictObject({ waybillNo: text(100), carrier: text(200) })).max(50),
  lines: z.array(z.strictObject({ gnum: text(10), qty: text(30) })).max(99),
  authorised: z.boolean(),
});

/**
 * Announces one return that a person filled in, as a file with it would. Refuses `document_refused` with the
 * field and the reason; the same again is the same return.
 */
export async function announceReturn(
  ctx: Context,
  { waybills, lines, authorised, ...head }: z.infer<typeof AnnounceReturn>,
): Promise<AnnouncedAs> {
  authorizeImport(ctx, "return.announce");
  const rows = lines.map((fields) => ({ fields, serials: [] }));
  const checked = checkAnnouncedReturn(head, waybills, rows, authorised);
  if (!checked.ok) throw refusalOf(checked.problems[0]);
  const [outcome] = await importReturns(ctx, [checked.document]);
  if (outcome?.status === "refused") throw refusalOf(outcome.problem);
  if (!outcome?.announcedAs) throw new Error("an announced return was not told");
  return outcome.announcedAs;
}

function refusalOf(found: FieldProblem | undefined): AppError {
  return new AppError("document_refused", {
    ...found?.params,
    field: found?.field ?? "",
    reason: found?.reason ?? "",
  });
}
