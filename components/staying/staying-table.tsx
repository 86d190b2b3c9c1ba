import { useTranslations } from "next-intl";
import { AnswerWord } from "#components/goods/answer-word";
import type { StayingRow } from "#components/staying/staying-list";
import { OutcomeWord } from "#components/tracking/outcome-word";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { OneLine } from "#components/ui/one-line";
import { TextLink } from "#components/ui/text-link";
import { TwoLines } from "#components/ui/two-lines";
import { mayOpenPath } from "#lib/domain/desks";
import type { Role } from "#lib/domain/role";
import { deskOfStay, type StayReason } from "#lib/domain/stay-reason";

/** Goods that stay too long, each with how long, what its owner said, and its one next act. */
export function StayingTable({ rows, role }: { rows: readonly StayingRow[]; role: Role }) {
  const t = useTranslations("staying");
  const states = useTranslations("item.state");
  const columns: Column<StayingRow>[] = [
    { key: "plate", header: t("column.plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
    {
      key: "days",
      header: t("column.days"),
      numeric: true,
      cell: ({ houseDays, storageDays }) => (
        <TwoLines
          first={t("days", { days: houseDays })}
          second={storageDays !== null && t("storage", { days: storageDays })}
        />
      ),
    },
    {
      key: "goods",
      header: t("column.goods"),
      cell: ({ goodsName, shop }) => (
        <TwoLines
          first={<OneLine text={goodsName || t("nameless")} />}
          second={shop && <OneLine text={shop} />}
        />
      ),
    },
    {
      key: "where",
      header: t("column.where"),
      cell: ({ state, location }) => (
        <TwoLines first={states(state)} second={location ? <Code value={location} /> : t("noPlace")} />
      ),
    },
    { key: "owner", header: t("column.owner"), cell: (row) => <Owner row={row} /> },
    {
      key: "outcome",
      header: t("column.outcome"),
      cell: ({ outcome, outcomeProposed }) => <OutcomeWord settled={outcome} proposed={outcomeProposed} />,
    },
    {
      key: "next",
      header: t("column.next"),
      cell: ({ plate, reason }) => <Next {...{ plate, reason, role }} />,
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ plate }) => plate}
      rowHref={({ plate }) => `/items/${plate}`}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}

/** What the owner said; of one that was reminded, when last. */
function Owner({ row }: { row: StayingRow }) {
  const t = useTranslations("staying");
  const { reminder, storageDays } = row;
  if (storageDays === null) return <>{t("notAsked")}</>;
  return (
    <TwoLines
      first={<AnswerWord row={row} />}
      second={
        reminder && (
          <span className="flex flex-wrap gap-x-1 whitespace-nowrap">
            <span>{t("reminded", { day: reminder.day })}</span>
            <DateTime at={reminder.remindedAt} />
          </span>
        )
      }
    />
  );
}

type NextProps = { plate: string; reason: StayReason | null; role: Role };

/** The one next act: a way to its desk for whose desk it is, to the piece for everybody else. */
function Next({ plate, reason, role }: NextProps) {
  const t = useTranslations("staying.next");
  if (!reason) return null;
  if (reason === "held") return <Badge tone="attention">{t(reason)}</Badge>;
  const desk = deskOfStay[reason];
  const href = desk && mayOpenPath(role, desk.replace(/\?.*/, "")) ? desk : `/items/${plate}`;
  return <TextLink href={href}>{t(reason)}</TextLink>;
}
