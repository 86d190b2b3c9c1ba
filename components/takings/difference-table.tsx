import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { TwoLines } from "#components/ui/two-lines";
import type { Difference } from "#lib/domain/stock-taking";

/** What remains of the differences of a count: of what kind each is, where it stands, and what comes of it. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations("takings");
  return (
    <Panel flush title={t("differences")} aside={t("pieces", { count: differences.length })}>
      <DataTable
        label={t("differences")}
        columns={useColumns()}
        rows={differences}
        rowKey={({ plate }) => plate}
        empty={<EmptyState>{t("noDifferences")}</EmptyState>}
      />
    </Panel>
  );
}

function useColumns(): Column<Difference>[] {
  const t = useTranslations("takings");
  return [
    { key: "plate", header: t("plate"), cell: (difference) => <Plate {...difference} /> },
    { key: "goods", header: t("goods"), cell: ({ goodsName }) => goodsName || t("unknown") },
    {
      key: "kind",
      header: t("difference"),
      cell: ({ kind }) => (
        <Badge tone={kind === "missing" || kind === "left" ? "stop" : "attention"}>{t(`kind.${kind}`)}</Badge>
      ),
    },
    { key: "at", header: t("at"), cell: (difference) => <Places {...difference} /> },
    { key: "book", header: t("side.book"), cell: ({ inBook }) => t(inBook ? "inBook" : "notInBook") },
    { key: "next", header: t("nextAct"), cell: ({ kind }) => t(`next.${kind}`) },
  ];
}

function Plate({ plate, kind }: Difference) {
  const code = <Code value={plate} group={4} />;
  return kind === "unknown" ? code : <TextLink href={`/items/${plate}`}>{code}</TextLink>;
}

/** Where the goods stand, and where the system has them. */
function Places({ kind, at, from }: Difference) {
  const t = useTranslations("takings");
  const isMissing = kind === "missing";
  const place = (isMissing ? at : from) ?? t("nowhere");
  return (
    <TwoLines
      first={isMissing ? t("notSeen") : <Code value={at} />}
      second={<span className="code-figures">{t("expectedAt", { place })}</span>}
    />
  );
}
