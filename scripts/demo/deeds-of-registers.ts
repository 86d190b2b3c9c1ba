import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { recordContractor } from "#lib/registers/record-contractor";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { makePlaces } from "./make-places.ts";
import { demoContractor, merchants } from "./shops.ts";
import type { ActOf, Deed } from "./world.ts";

/** What the house knew of contractors, enterprises and its own floor before the first box came. */
export const register: Deed<ActOf<"register">> = {
  actor: (world) => world.players.supervisor,
  run: async (_world, { who }, ctx) => {
    const inAYear = dayFromNumber(shanghaiDayNumber(ctx.now) + 365);
    if (who === "contractor") await recordContractor(ctx, { ...demoContractor, licensedUntil: inAYear });
    else if (who === "places") await makePlaces(ctx);
    else {
      for (const [index, { code, name }] of merchants.entries()) {
        const creditClass = index === 0 ? "certified" : "ordinary";
        const credit = { code, name, creditClass, creditSource: "海关企业信用公示（演示）" } as const;
        await recordEnterprise(ctx, { ...credit, authorisationNo: null, authorisedUntil: null });
      }
    }
    return null;
  },
};
