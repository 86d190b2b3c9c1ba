import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inScope } from "#db/scope";
import { makeOnePiece, messagesOf, spoken, step } from "#lib/returns/steps.testing";
import { declarePiece } from "#lib/returns/testing-piece";

const taxOf = (body: string | undefined) => JSON.parse(body ?? "{}").tax;

/** Admits one piece of 183.50 yuan; its office was told that it arrived and that it is admitted. */
async function admit(gcode?: string) {
  const made = await makeOnePiece(gcode ? { lines: [{ qty: "2", gcode }] } : {});
  await step.move(made.plate, "inspect");
  const { applicationId } = await declarePiece(made.plate, "accepted");
  await step.decide(applicationId, made.plate);
  return made;
}

test("the office hears with the admission what tax is not levied, line by line, as an estimate", async () => {
  const { sale } = await admit();
  const [arrived, admitted] = await messagesOf(sale.listId);
  expect(taxOf(arrived?.body)).toEqual({ estimate: true, amountFen: null, allowanceFen: null, lines: [] });
  expect(taxOf(admitted?.body)).toEqual({
    estimate: true,
    amountFen: 1670,
    allowanceFen: 18_350,
    lines: [
      {
        gnum: 1,
        qty: "1",
        allowanceFen: 18_350,
        question: null,
        dutyFen: 0,
        consumptionFen: 0,
        vatFen: 1670,
        amountFen: 1670,
      },
    ],
  });
});

test("a rate nobody knows is named, never guessed, and the allowance told all the same", async () => {
  const { sale } = await admit("9700000000");
  const said = taxOf((await messagesOf(sale.listId)).at(-1)?.body);
  expect(said).toMatchObject({ amountFen: null, allowanceFen: 18_350 });
  expect(said.lines).toMatchObject([{ question: "rate_missing", amountFen: null }]);
});

test("a new rate sends nothing anew", async () => {
  const { sale } = await admit("9800000000");
  const before = await spoken(sale.listId);
  await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.execute(sql`insert into tax_rates
      (hs_prefix, goods_name, vat_bp, consumption_bp, valid_from, source, reason, entered_at)
      values ('9800000000', '示例', 1300, 0, '2019-04-01', '公告2019年第39号', '示例', now())`),
  );
  await step.touch(sale.listId);
  expect(await spoken(sale.listId)).toEqual(before);
});
