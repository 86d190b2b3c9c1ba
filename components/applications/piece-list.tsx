import { useTranslations } from "next-intl";
import type { ApplicationFile } from "#components/applications/application-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";

type Piece = ApplicationFile["pieces"][number];

/** The pieces that stand in an application now; a refusal frees them. */
export function PieceList({ file }: { file: ApplicationFile }) {
  const t = useTranslations("applications");
  const item = useTranslations("item");
  const { pieces } = file;
  const columns: Column<Piece>[] = [
    { key: "plate", header: t("column.plate"), cell: (row) => <Code value={row.plate} group={4} /> },
    {
      key: "goods",
      header: t("column.goods"),
      cell: (row) => <span className="line-clamp-1">{row.goodsName}</span>,
    },
    {
      key: "state",
      header: t("column.status"),
      cell: (row) => (
        <Badge tone={row.state === "admitted" ? "ok" : "ready"}>{item(`state.${row.state}`)}</Badge>
      ),
    },
    {
      key: "verdict",
      header: t("column.verdict"),
      cell: (row) => (row.verdict ? item(`verdict.${row.verdict}`) : t("notVerified")),
    },
  ];
  return (
    <DataTable
      label={t("pieces", { count: pieces.length })}
      columns={columns}
      rows={pieces}
      rowKey={(row) => row.plate}
      rowHref={(row) => `/items/${row.plate}`}
      empty={<p className="p-4 text-ink-2">{t(`noPieces.${whyEmpty(file)}`)}</p>}
    />
  );
}

/** Pieces are still awaited, were freed to be declared anew, or can only leave. */
function whyEmpty({ status, refusalClass, preDeclared }: ApplicationFile) {
  if (status === "refused" && refusalClass === "legal") return "legal";
  return preDeclared ? "awaited" : "freed";
}
