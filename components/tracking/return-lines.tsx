import { useTranslations } from "next-intl";
import { useSerialWords } from "#components/item/use-serial-words";
import type { ReturnFileLine } from "#components/tracking/return-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { Quantity } from "#components/ui/quantity";
import type { Tone } from "#components/ui/tone";
import type { CrossCheck } from "#lib/domain/cross-check";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

type LineState = CrossCheck["lines"][number]["state"];
type ReturnLinesProps = {
  lines: readonly ReturnFileLine[];
  check: CrossCheck | null;
  /** Whether the reader sees all pieces, so that a count is the whole truth. */
  seesCount: boolean;
};

const toneOfLine = {
  matched: "ok",
  waiting: "pending",
  untouched: "ready",
  mismatch: "attention",
} as const satisfies Record<LineState, Tone>;

/** The lines of the sale: declared, announced for return, and counted. */
export function ReturnLines({ lines, check, seesCount }: ReturnLinesProps) {
  const t = useTranslations("returns.page");
  const columns: Column<ReturnFileLine>[] = [
    { key: "gnum", header: t("line"), cell: ({ gnum }) => gnum, numeric: true, width: "3rem" },
    { key: "goods", header: t("goods"), cell: (line) => <Goods line={line} /> },
    quantity("listed", t("listed"), (line) => line.listedQty),
    quantity("announced", t("announced"), (line) => line.announcedQty),
    ...(seesCount
      ? [
          quantity("counted", t("counted"), (line) => line.countedQty),
          quantity("elsewhere", t("elsewhere"), (line) => line.elsewhereQty),
        ]
      : []),
    ...(check
      ? [
          {
            key: "state",
            header: t("state"),
            cell: ({ gnum }: ReturnFileLine) => <LineBadge check={check} gnum={gnum} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t("lines")}
      columns={columns}
      rows={lines}
      rowKey={({ gnum }) => String(gnum)}
      empty={<p className="p-4 text-ink-2">{t("noLines")}</p>}
    />
  );
}

function LineBadge({ check, gnum }: { check: CrossCheck; gnum: number }) {
  const t = useTranslations("returns.page.lineState");
  const state = check.lines.find((line) => line.gnum === gnum)?.state ?? "untouched";
  return <Badge tone={toneOfLine[state]}>{t(state)}</Badge>;
}

function Goods({ line }: { line: ReturnFileLine }) {
  const serialWords = useSerialWords();
  return (
    <span className="flex min-w-0 flex-col">
      <span className="break-words">{line.gname}</span>
      {line.barCode && <Code value={line.barCode} className="text-fine text-ink-2" />}
      {line.serials.length > 0 && (
        <span className="wrap-anywhere text-fine text-ink-2">{serialWords(line.serials)}</span>
      )}
    </span>
  );
}

function quantity(
  key: string,
  header: string,
  of: (line: ReturnFileLine) => string | null,
): Column<ReturnFileLine> {
  return {
    key,
    header,
    numeric: true,
    cell: (line) => {
      const value = of(line);
      return value === null ? (
        "—"
      ) : (
        <Quantity value={formatDecimal(parseDecimal(value))} unit={line.unit ?? ""} />
      );
    },
  };
}
