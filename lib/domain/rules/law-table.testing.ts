import { type ClockRules, fixLastDays } from "#lib/domain/rules/clock-params";
import { noGoodsFacts, type PieceFacts } from "#lib/domain/rules/piece-facts";
import { theLaw } from "#lib/domain/rules/rules-in-time";

export type Row = Record<string, string> & { source: string; what: string };

/** The rows of a table of the law as it is written, each by the heads of its columns; `-` stands for nothing. */
export function rowsOf(text: string): Row[] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
  const [head = "", , ...rows] = lines;
  return rows.map((line) => {
    const entries = cells(line).map((cell, at) => [cells(head)[at], cell] as const);
    const { source = "", what = "", ...rest } = Object.fromEntries(entries);
    return { ...rest, source, what };
  });
}

/** A cell of a table, or null for nothing. */
export const cell = (row: Row, head: string): string | null =>
  row[head] === "-" ? null : (row[head] ?? null);

/** A moment as the tables write it, in Shanghai. */
export function moment(text: string | null): Date | null {
  return text === null ? null : new Date(`${text.replace(" ", "T")}:00+08:00`);
}

const noon = (day: number) => new Date(Date.UTC(2026, 9, 1 + day, 4));

/** An ordinary piece of a list released then. */
function pieceOf(releasedAt: Date | null, rules: ClockRules = theLaw): PieceFacts {
  return {
    ...noGoodsFacts,
    ...fixLastDays(rules, releasedAt),
    listStatus: releasedAt ? "released" : "not_released",
    tradeMode: "1210",
    arrivedAt: releasedAt,
    appliedAt: releasedAt,
    offLine: null,
    original: "yes",
    refusedLegally: false,
    now: releasedAt ?? noon(0),
  };
}

/** What a row of the tables of clocks says of a piece. */
export function clockFacts(row: Row, stopped: "appliedAt" | "arrivedAt"): PieceFacts {
  const now = moment(cell(row, "now")) ?? noon(0);
  return { ...pieceOf(moment(cell(row, "released"))), now, [stopped]: moment(cell(row, "stopped")) };
}

/** What a row of the table of eligibility says of a piece. */
export function eligibilityFacts(row: Row): PieceFacts {
  const released = row.list === "released" || row.list === "cancelled";
  const { arrived, applied = "", listed = "", elsewhere = "", this: lineQty = "" } = row;
  const runs = applied.startsWith("now ");
  const applies = applied === "-" ? null : noon(Number(applied.replace("now ", "")));
  return {
    ...pieceOf(released ? noon(0) : null),
    listStatus: row.list === "none" ? null : (row.list as PieceFacts["listStatus"]),
    tradeMode: cell(row, "regime"),
    offLine: cell(row, "off line") as PieceFacts["offLine"],
    ...(listed === "-" ? {} : { line: { listedQty: listed, elsewhereQty: elsewhere, lineQty } }),
    original: cell(row, "original") as PieceFacts["original"],
    creditClass: cell(row, "class") as PieceFacts["creditClass"],
    prohibitedBy: cell(row, "prohibited"),
    recalledBy: cell(row, "recalled"),
    bTypeCentre: cell(row, "centre"),
    refusedLegally: row.refused === "yes",
    arrivedAt: arrived === "-" ? null : noon(Number(arrived)),
    appliedAt: runs ? null : applies,
    now: runs && applies ? applies : noon(200),
  };
}
