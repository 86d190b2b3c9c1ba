import { expect, test } from "vitest";
import { shanghaiDay } from "#lib/domain/shanghai";
import { getLabel } from "#lib/receiving/get-label";
import { codeOf, openedSale, receive } from "#lib/receiving/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

test("R48 a label has the plate's bars, its office and its day", async () => {
  const { at, sale, parcelId } = await openedSale();
  const { plate } = await receive(at, parcelId, codeOf(sale));
  const label = await runUseCase(at.actor, getLabel, { plate });
  expect(label).toMatchObject({
    code: plate,
    letter: null,
    lines: [shanghaiDay(new Date())],
    size: { widthMm: 60, heightMm: 40 },
  });
  expect(label.title.startsWith(sale.officeCode ?? "")).toBe(true);
  /* Every character of Code 128 is 11 modules in six bars and gaps; the stop has 13 in seven. */
  const modules = label.widths.reduce((sum, width) => sum + width, 0);
  expect((modules - 13) % 11).toBe(0);
  expect(label.widths.length % 6).toBe(1);
  expect(label.widths.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
});

test("and the plate once more as a QR code, for phones and for scanners that read squares", async () => {
  const { at, sale, parcelId } = await openedSale();
  const plates = [];
  for (let piece = 0; piece < 2; piece++) plates.push(await receive(at, parcelId, codeOf(sale)));
  const [square, other] = await Promise.all(
    plates.map(async ({ plate }) => (await runUseCase(at.actor, getLabel, { plate })).square),
  );
  /* A plate fits the smallest QR code: 21 rows of 21 modules, an eye of seven in three of its corners. */
  expect(square?.map((row) => row.length)).toEqual(Array(21).fill(21));
  const eye = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
  const corner = (top: number, left: number) =>
    square?.slice(top, top + 7).map((row) => row.slice(left, left + 7));
  expect([corner(0, 0), corner(0, 14), corner(14, 0)]).toEqual([eye, eye, eye]);
  expect(corner(14, 14)).not.toEqual(eye);
  expect(other).not.toEqual(square);
});

test("no label for strangers or for what is not there", async () => {
  const merchant = await actorFor("merchant", "C000000000");
  expect(await refusalOf(runUseCase(merchant, getLabel, { plate: "RW-00000001W" }))).toBe("not_permitted");
  const receiver = await actorFor("receiver");
  expect(await refusalOf(runUseCase(receiver, getLabel, { plate: "RW-ZZZZZZZZZ" }))).toBe("not_found");
});
