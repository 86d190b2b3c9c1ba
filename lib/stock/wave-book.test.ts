import { expect, test } from "vitest";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { createWave } from "#lib/stock/create-wave";
import { getStock } from "#lib/stock/get-stock";
import { submitWave } from "#lib/stock/submit-wave";
import { numbers } from "#lib/stock/wave.testing";
import { actorFor, refusalOf } from "#lib/testing";

takeTurnsDeciding();

/* Other files book waves into these meanwhile. */
const books = [numbers.emsNo, "T2991W000018"];

test("R30 a wave goes to a book of the house and to no other, where the house has named its own", async () => {
  await decide("accountBooks", books);
  const controller = await actorFor("stock_controller");
  const { plate } = await makeAdmitted();
  const { waveNo } = await runUseCase(controller, createWave, { plates: [plate] });
  const foreign = runUseCase(controller, submitWave, { waveNo, ...numbers, emsNo: "T2991W000999" });
  expect(await refusalOf(foreign)).toBe("book_not_ours");
  const offered = await runUseCase(controller, getStock, { wave: waveNo });
  expect(offered).toMatchObject({ accountBooks: books, wave: { stage: "gathered", emsNo: null } });
  expect(await runUseCase(controller, submitWave, { waveNo, ...numbers })).toEqual({ waveNo, pieces: 1 });
});
