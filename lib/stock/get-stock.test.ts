import { expect, test } from "vitest";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { answerWave } from "#lib/stock/answer-wave";
import { createWave } from "#lib/stock/create-wave";
import { getStock } from "#lib/stock/get-stock";
import { submitWave } from "#lib/stock/submit-wave";
import { confirmed, numbers } from "#lib/stock/wave.testing";
import { actorFor, refusalOf } from "#lib/testing";

test("a shop's pieces are counted where they stand, and move as they are booked in", async () => {
  const controller = await actorFor("stock_controller");
  const sale = await makeSale({ lines: [{ qty: "3" }] });
  const shop = sale.ebcCode;
  const plates = [];
  for (let made = 0; made < 3; made++) plates.push((await makeAdmitted({ sale })).plate);
  const read = async () => {
    const stock = await runUseCase(controller, getStock, { shop });
    return { stock, counts: stock.shops.find(({ ebcCode }) => ebcCode === shop) };
  };

  const before = await read();
  expect(before.counts).toMatchObject({ ebcName: "示例电商企业", waiting: 3, inWave: 0, booked: 0 });
  expect(before.stock.waiting.map(({ plate }) => plate)).toEqual(plates);

  const { waveNo } = await runUseCase(controller, createWave, { plates: plates.slice(0, 2) });
  const gathered = await read();
  expect(gathered.counts).toMatchObject({ waiting: 1, inWave: 2, booked: 0 });
  expect(gathered.stock.open.find((wave) => wave.waveNo === waveNo)).toMatchObject({ pieces: 2 });

  await runUseCase(controller, submitWave, { waveNo, ...numbers });
  const sent = await read();
  expect(sent.counts).toMatchObject({ waiting: 1, inWave: 2, booked: 0 });
  expect(sent.stock.open.some((wave) => wave.waveNo === waveNo)).toBe(false);
  expect(sent.stock.submitted.find((wave) => wave.waveNo === waveNo)).toMatchObject({ pieces: 2 });

  await runUseCase(controller, answerWave, confirmed(waveNo));
  const after = await read();
  expect(after.counts).toMatchObject({ waiting: 1, inWave: 0, booked: 2 });
  expect(after.stock.open.some((wave) => wave.waveNo === waveNo)).toBe(false);
  expect(after.stock.booked[0]).toMatchObject({ waveNo, bondedListNo: numbers.bondedListNo });
  const one = await runUseCase(controller, getStock, { wave: waveNo });
  expect(one.wave?.pieces).toHaveLength(2);
});

test("a wave nobody has, and a reader who keeps no book", async () => {
  const controller = await actorFor("stock_controller");
  expect(await refusalOf(runUseCase(controller, getStock, { wave: "WV0" }))).toBe("not_found");
  expect(await refusalOf(runUseCase(await actorFor("merchant", "C1"), getStock, {}))).toBe("not_permitted");
});
