import { expect, test } from "vitest";
import { checklists } from "#lib/domain/checklist";
import { grades } from "#lib/domain/item";
import { requireComplete } from "#lib/inspection/require-complete";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece } from "#lib/returns/testing-piece";
import { asSystem, refusalOf } from "#lib/testing";

const others = grades
  .filter((grade) => grade !== "good")
  .map((grade) => ({ grade, original: "yes" as const }));

test.each([...others, { grade: "good" as const, original: "no" as const }])(
  "R36 a finding of $grade, original: $original, is refused until there is a photo",
  async (found) => {
    const sale = await makeSale();
    const { itemId, plate } = await makePiece(sale, await makeReturn(sale));
    const checklist = Object.fromEntries(checklists.fashion.map((question) => [question, true]));
    const seen = { ...found, checklist, batchCode: null, expiresOn: null, note: null };
    const ask = () => asSystem((ctx) => requireComplete(ctx, itemId, "fashion", seen), null);
    expect(await refusalOf(ask())).toBe("inspection_incomplete");
    await photographPiece(plate);
    await ask();
  },
);
