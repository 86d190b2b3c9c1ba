import type { Actor } from "#lib/context";
import { putAway } from "#lib/places/put-away";
import { makeTestZone } from "#lib/places/testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { closeTakingCount } from "#lib/stock/close-taking-count";
import { countInTaking } from "#lib/stock/count-in-taking";
import { signTaking } from "#lib/stock/sign-taking";
import { actorFor } from "#lib/testing";

type By = Actor & { userId: string };

/** Puts a piece away. */
export const put = (by: By, code: string, to: string) => runUseCase(by, putAway, { code, to });

/** Counts a plate at a location. */
export const count = (by: By, takingNo: string, plate: string, at: string) =>
  runUseCase(by, countInTaking, { takingNo, plate, at });

/** Ends the count that runs. */
export const close = (by: By, takingNo: string) => runUseCase(by, closeTakingCount, { takingNo });

/** Signs the result. */
export const sign = (by: By, takingNo: string) =>
  runUseCase(by, signTaking, { takingNo, remark: "逐架复盘" });

/** A zone of stock with so many booked pieces on its first location, and who works there. */
export async function stockedZone(pieces: number) {
  const [controller, first, second, supervisor] = await Promise.all(
    (["stock_controller", "receiver", "inspector", "supervisor"] as const).map((role) => actorFor(role)),
  );
  if (!controller || !first || !second || !supervisor) throw new Error("nobody is there");
  const zone = await makeTestZone("stock", 50);
  const plates: string[] = [];
  for (let n = 0; n < pieces; n++) {
    const { plate } = await makeBooked();
    await put(controller, plate, zone.first);
    plates.push(plate);
  }
  return { zone, plates, controller, first, second, supervisor };
}
