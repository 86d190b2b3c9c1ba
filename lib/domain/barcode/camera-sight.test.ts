import { expect, test } from "vitest";
import { lookAt, noSight, type SeenCode } from "#lib/domain/barcode/camera-sight";

const plate: SeenCode = { text: "RW-000093XR1", offCentre: 0.1 };
const goods: SeenCode = { text: "4006381333931", offCentre: 0.3 };

/** What a run of pictures gives, one every `everyMs`. */
function takenFrom(pictures: readonly (readonly SeenCode[])[], everyMs = 200): (string | null)[] {
  let sight = noSight;
  return pictures.map((seen, at) => {
    const looked = lookAt(sight, seen, at * everyMs);
    sight = looked.sight;
    return looked.take;
  });
}

test("a code counts when two pictures running read it the same", () => {
  expect(takenFrom([[plate]])).toEqual([null]);
  expect(takenFrom([[plate], [plate]])).toEqual([null, plate.text]);
  expect(takenFrom([[plate], [goods], [plate]])).toEqual([null, null, null]);
  expect(takenFrom([[plate], [], [plate]])).toEqual([null, null, null]);
});

test("a code that stays in the picture counts once, however long (R50)", () => {
  const taken = takenFrom(Array.from({ length: 500 }, () => [goods]));
  expect(taken.filter((text) => text !== null)).toEqual([goods.text]);
});

test("a machine that looks seldom takes no code for one that was away", () => {
  const taken = takenFrom([[plate], [plate], [plate], [plate], [], [plate], [plate]], 5_000);
  expect(taken.filter((text) => text !== null)).toEqual([plate.text]);
});

test("a code that was blurred for a moment is still the same one", () => {
  const blurred = [[plate], [plate], [], [], [], [], [], [plate], [plate]];
  expect(takenFrom(blurred).filter((text) => text !== null)).toEqual([plate.text]);
});

test("a code that was taken away and comes back counts again, as the next piece of the same goods does", () => {
  const away = Array.from({ length: 9 }, () => []);
  const taken = takenFrom([[goods], [goods], ...away, [goods], [goods]]);
  expect(taken.filter((text) => text !== null)).toEqual([goods.text, goods.text]);
});

test("of several codes the one nearest the middle is meant, and the other is aimed at next", () => {
  expect(takenFrom([[goods, plate], [plate, goods], [goods], [goods]])).toEqual([
    null,
    plate.text,
    null,
    goods.text,
  ]);
});

test("what lies beside the middle is not taken again when it is aimed at anew", () => {
  const aside = { ...plate, offCentre: 0.4 };
  const beside = Array.from({ length: 20 }, () => [goods, aside]);
  const taken = takenFrom([[plate], [plate], ...beside, [plate], [plate]]);
  expect(taken.filter((text) => text !== null)).toEqual([plate.text, goods.text]);
});
