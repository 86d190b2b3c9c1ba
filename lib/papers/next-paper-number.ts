import type { Context } from "#lib/context";
import type { PaperKind } from "#lib/domain/papers/paper";
import { shanghaiDay } from "#lib/domain/shanghai";
import { nextInRun } from "#lib/returns/next-number";

const prefixes = {
  hand_over: "HO",
  packing_list: "PL",
  manifest: "MF",
  move_out_list: "ML",
  destruction_list: "DL",
  destruction_certificate: "DC",
  wave_list: "WL",
  vehicle_sheet: "VS",
  day_list: "DY",
  taking_report: "TR",
} as const satisfies Record<PaperKind, string>;

/** The next number of a kind of paper: prefix, Shanghai year, six digits, with none left out in a year. */
export async function nextPaperNumber(ctx: Context, kind: PaperKind): Promise<string> {
  const year = shanghaiDay(ctx.now).slice(0, 4);
  return `${prefixes[kind]}${year}${await nextInRun(ctx, `paper ${kind}`, year)}`;
}
