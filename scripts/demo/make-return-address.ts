import { runUseCase } from "#lib/run-use-case";
import { changeSetting } from "#lib/settings/change-setting";
import type { Player } from "./accounts.ts";

/** The house says where parcels go, so that return labels can be printed. */
export async function makeReturnAddress(supervisor: Player, now: Date): Promise<void> {
  const said = {
    key: "returnAddress" as const,
    value: [
      "归仓跨境退货中心仓",
      "浙江省杭州市综保区示例路1号2号库",
      "收件人：退货组",
      "Guicang Returns, Warehouse 2",
      "1 Shili Road, Hangzhou, China",
    ],
  };
  const once = { route: "demo", key: "return-address", request: JSON.stringify(said) };
  await runUseCase(supervisor, changeSetting, said, { now, once });
}
