import { useTranslations } from "next-intl";
import type { AnnounceableLine } from "#components/announce/announceable-list";
import { leftOf } from "#components/announce/typed-announcement";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { TextField } from "#components/ui/text-field";
import { TwoLines } from "#components/ui/two-lines";

type AnnounceLinesProps = {
  lines: readonly AnnounceableLine[];
  qty: Readonly<Record<number, string>>;
  onChange: (gnum: number, qty: string) => void;
  /** What is wrong with the quantity of a line, in words. */
  errorOf: (gnum: number) => string | undefined;
};

/** The lines of a list, and how much of each comes back. */
export function AnnounceLines({ lines, qty, onChange, errorOf }: AnnounceLinesProps) {
  const t = useTranslations("announce.form");
  const columns: Column<AnnounceableLine>[] = [
    { key: "gnum", header: t("gnum"), cell: ({ gnum }) => gnum, numeric: true, width: "3rem" },
    {
      key: "goods",
      header: t("goods"),
      cell: ({ name, barcode }) => (
        <TwoLines
          first={<span className="break-words">{name}</span>}
          second={barcode && <Code value={barcode} />}
        />
      ),
    },
    { key: "listed", header: t("listed"), cell: (line) => line.qty, numeric: true, width: "6rem" },
    {
      key: "left",
      header: t("left"),
      cell: (line) => leftOf(line) ?? t("none"),
      numeric: true,
      width: "7rem",
    },
    {
      key: "qty",
      header: t("qty"),
      width: "9rem",
      cell: ({ gnum }) => (
        <TextField
          label={t("qtyOf", { gnum })}
          inputMode="decimal"
          value={qty[gnum] ?? ""}
          onChange={(text) => onChange(gnum, text)}
          error={errorOf(gnum)}
          maxLength={20}
          code
        />
      ),
    },
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
