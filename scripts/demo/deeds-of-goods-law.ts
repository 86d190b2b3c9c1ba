import { shanghaiDay } from "#lib/domain/shanghai";
import { enterProhibited } from "#lib/prohibited/enter-prohibited";
import { issueRecall } from "#lib/recalls/issue-recall";
import type { ActOf, Deed } from "./world.ts";

export const recall: Deed<ActOf<"recall">> = {
  actor: (world) => world.players.supervisor,
  run: async (_world, { barCode, expiresOn }, ctx) => {
    const { recallNo } = await issueRecall(ctx, {
      barCode,
      batches: "",
      expiresFrom: expiresOn,
      expiresTo: expiresOn,
      source: "品牌方（演示）",
      documentNo: "ZH-2026-03",
      reason: "该批次稳定性试验不合格",
      validFrom: shanghaiDay(ctx.now),
      validTo: null,
      replaces: null,
    });
    return recallNo;
  },
};

export const prohibit: Deed<ActOf<"prohibit">> = {
  actor: (world) => world.players.supervisor,
  run: async (_world, { barCode }, ctx) => {
    await enterProhibited(ctx, {
      barCode,
      hsPrefix: null,
      source: "国家药监局通告（演示）",
      reason: "检出汞超标，禁止进口",
      validFrom: shanghaiDay(ctx.now),
      validTo: null,
    });
    return null;
  },
};
