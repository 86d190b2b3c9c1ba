import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";

export type Office = { code: string; endpoint: string | null; keys: number };

/** The offices that hear us, and how. */
export function OfficeTable({ offices }: { offices: readonly Office[] }) {
  const t = useTranslations("settings");
  const columns: Column<Office>[] = [
    { key: "code", header: t("office"), cell: ({ code }) => <OfficeName code={code} /> },
    {
      key: "endpoint",
      header: t("endpoint"),
      cell: ({ endpoint }) => (endpoint ? <Code value={endpoint} className="break-all" /> : t("inbox")),
    },
    {
      key: "keys",
      header: t("keys"),
      numeric: true,
      cell: ({ endpoint, keys }) => (endpoint ? keys : "—"),
    },
  ];
  return (
    <DataTable
      label={t("offices")}
      columns={columns}
      rows={offices}
      rowKey={({ code }) => code}
      empty={<EmptyState>{t("noOffices")}</EmptyState>}
    />
  );
}
