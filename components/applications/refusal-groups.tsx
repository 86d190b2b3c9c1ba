import { useTranslations } from "next-intl";
import { type AtStake, clocksColumn } from "#components/applications/clocks-column";
import { CorrectionForm } from "#components/applications/correction-form";
import { RefusalBadge } from "#components/applications/refusal-badge";
import { wordsOfCustoms } from "#components/applications/words-of-customs";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import type { RefusalCause, RefusalClass } from "#lib/domain/refusal-class";

type RefusalRow = AtStake & {
  applicationNo: string;
  returnNo: string;
  ebcName: string;
  info: string | null;
  refusalClass: RefusalClass;
  refusalCause: RefusalCause;
  pieces: number;
};

const order: readonly RefusalClass[] = ["field", "undecided", "legal"];

type RefusalGroupsProps = { rows: readonly RefusalRow[]; closed: string | null };

/** Refusals by what follows from them and by cause; field errors of one cause are corrected and resent together. */
export function RefusalGroups({ rows, closed }: RefusalGroupsProps) {
  const t = useTranslations("applications");
  if (rows.length === 0) {
    return (
      <Panel>
        <EmptyState>{t("empty.refusals")}</EmptyState>
      </Panel>
    );
  }
  const groups = [...Map.groupBy(rows, (row) => `${row.refusalClass}.${row.refusalCause}`).values()];
  groups.sort((a, b) => rank(a) - rank(b));
  return groups.map((group) => <Group key={keyOf(group)} group={group} closed={closed} />);
}

const rank = (group: readonly RefusalRow[]) => order.indexOf(group[0]?.refusalClass ?? "legal");
const keyOf = ([first]: readonly RefusalRow[]) => `${first?.refusalClass}.${first?.refusalCause}`;

function Group({ group, closed }: { group: readonly RefusalRow[]; closed: string | null }) {
  const t = useTranslations("applications");
  const [first] = group;
  if (!first) return null;
  const cause = t(`cause.${first.refusalCause}`);
  const columns: Column<RefusalRow>[] = [
    {
      key: "application",
      header: t("column.application"),
      cell: (row) => <Code value={row.applicationNo} />,
    },
    {
      key: "return",
      header: t("column.return"),
      cell: (row) => <TextLink href={`/returns/${row.returnNo}`}>{row.returnNo}</TextLink>,
    },
    {
      key: "shop",
      header: t("column.shop"),
      cell: (row) => <span className="line-clamp-1">{row.ebcName}</span>,
    },
    { key: "info", header: t("column.info"), width: "26%", cell: (row) => wordsOfCustoms(row.info ?? "") },
    { key: "pieces", header: t("column.pieces"), numeric: true, cell: (row) => row.pieces },
    clocksColumn(t("column.lastDay")),
  ];
  return (
    <Panel
      title={t("group", { cause, count: group.length })}
      aside={<RefusalBadge refusalClass={first.refusalClass} />}
    >
      <div className="flex flex-col gap-4">
        <DataTable
          label={cause}
          columns={columns}
          rows={group}
          rowKey={(row) => row.applicationNo}
          rowHref={(row) => `/applications/${row.applicationNo}`}
          empty={null}
        />
        {first.refusalClass === "field" ? (
          <CorrectionForm applicationNos={group.map((row) => row.applicationNo)} closed={closed} />
        ) : (
          <p className="measure text-ink-2">{t(`next.${first.refusalClass}`)}</p>
        )}
      </div>
    </Panel>
  );
}
