import { useTranslations } from "next-intl";
import type { Figure, Figures } from "#components/dashboard/figures";
import { type Column, DataTable } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";
import { formatCount } from "#lib/i18n/format";

/** The figures of a chart, each a way to its rows. */
export function FigureTable({ label, figures }: { label: string; figures: Figures }) {
  const t = useTranslations("dashboard");
  const columns = figures.head.map(
    (header, at): Column<Figures["rows"][number]> => ({
      key: header,
      header,
      numeric: at > 0,
      cell: (row) => <FigureCell figure={row.figures[at]} noData={t("noData")} />,
    }),
  );
  return (
    <DataTable label={label} columns={columns} rows={figures.rows} rowKey={({ key }) => key} empty={null} />
  );
}

function FigureCell({ figure, noData }: { figure: Figure | undefined; noData: string }) {
  if (!figure || figure.value === null) return <span className="text-ink-3">{noData}</span>;
  const { value, href } = figure;
  const text = figure.text ?? (typeof value === "number" ? formatCount(value) : value);
  return href ? <TextLink href={href}>{text}</TextLink> : text;
}
