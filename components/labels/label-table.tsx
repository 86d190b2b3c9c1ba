import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";

/** A piece whose label may be printed. */
export type LabelRow = {
  plate: string;
  goodsName: string;
  receivedOn: string;
  printed: number;
  lastPrintedAt: Date | string | null;
};

type LabelTableProps = {
  rows: readonly LabelRow[];
  picked: ReadonlySet<string>;
  onPick: (plate: string, isPicked: boolean) => void;
};

/** Pieces and how often the label of each was printed. */
export function LabelTable({ rows, picked, onPick }: LabelTableProps) {
  const t = useTranslations("labels");
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={({ plate }) => plate}
      empty={null}
      columns={[
        {
          key: "pick",
          header: t("column.pick"),
          headerUnseen: true,
          width: "3rem",
          cell: ({ plate }) => (
            <Checkbox
              aria-label={t("pick", { plate })}
              isSelected={picked.has(plate)}
              onChange={(isPicked) => onPick(plate, isPicked)}
            >
              {null}
            </Checkbox>
          ),
        },
        { key: "plate", header: t("column.plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
        { key: "goods", header: t("column.goods"), cell: ({ goodsName }) => goodsName },
        { key: "received", header: t("column.received"), cell: ({ receivedOn }) => receivedOn },
        { key: "printed", header: t("column.printed"), numeric: true, cell: ({ printed }) => printed },
        {
          key: "last",
          header: t("column.last"),
          cell: ({ lastPrintedAt }) => (lastPrintedAt ? <DateTime at={lastPrintedAt} /> : t("never")),
        },
      ]}
    />
  );
}
