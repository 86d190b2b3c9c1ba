import { ClocksCell } from "#components/clocks/clocks-cell";
import type { Column } from "#components/ui/data-table";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** What a row of the desk says of the law: both clocks and the money at stake. */
export type AtStake = { clocks: ReturnClocks; stake: Stake | null };

/** The column of both clocks and the money, the same on every table of the desk. */
export function clocksColumn<Row extends AtStake>(header: string): Column<Row> {
  return {
    key: "clock",
    header,
    cell: ({ clocks, stake }) => <ClocksCell clocks={clocks} stake={stake} />,
  };
}
