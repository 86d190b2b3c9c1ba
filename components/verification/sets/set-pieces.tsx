import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { OneLine } from "#components/ui/one-line";
import { Panel } from "#components/ui/panel";
import type { SetFile, SetRow } from "#components/verification/sets/set-data";

type PiecesProps = {
  title: string;
  empty: string;
  rows: readonly SetRow[];
  total: number;
  columns: readonly Column<SetRow>[];
};

function Pieces({ title, empty, rows, total, columns }: PiecesProps) {
  const t = useTranslations("verification.sets");
  const left = total - rows.length;
  return (
    <Panel title={title} aside={t("count", { count: total })} flush>
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        rowKey={({ plate }) => plate}
        rowHref={({ plate }) => `/verification?plate=${plate}`}
        empty={<EmptyState>{empty}</EmptyState>}
      />
      {left > 0 && <p className="px-3 py-2 text-ink-2">{t("more", { count: left })}</p>}
    </Panel>
  );
}

function useCommonColumns(): Column<SetRow>[] {
  const t = useTranslations("verification.sets");
  return [
    { key: "plate", header: t("plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
    { key: "goods", header: t("goods"), cell: ({ goodsName }) => <OneLine text={goodsName} /> },
    { key: "place", header: t("code.place"), cell: ({ place }) => place && <Code value={place} /> },
  ];
}

/** Pieces set apart with why; each is opened and verified by itself. */
export function ExceptionPanel({ set }: { set: SetFile }) {
  const t = useTranslations("verification.sets");
  const why: Column<SetRow> = {
    key: "why",
    header: t("why"),
    cell: ({ exceptions, isDone }) => (
      <span className="flex flex-wrap gap-1">
        {exceptions.map((exception) => (
          <Badge key={exception} tone={isDone ? "already" : "attention"}>
            {t(`exception.${exception}`)}
          </Badge>
        ))}
        {isDone && <Badge tone="ok">{t("isDone")}</Badge>}
      </span>
    ),
  };
  return (
    <Pieces
      title={t("exceptionsFirst")}
      empty={t("noExceptions")}
      rows={set.exceptions}
      total={set.counts.exceptions}
      columns={[...useCommonColumns(), why]}
    />
  );
}

/** The drawn pieces, those still to be seen first, and whatever else the officer had in hand. */
export function SeenPanel({ set }: { set: SetFile }) {
  const t = useTranslations("verification.sets");
  const look: Column<SetRow> = {
    key: "look",
    header: t("look"),
    cell: ({ agrees, drawn }) => (
      <span className="flex gap-1">
        <Badge tone={agrees === null ? "pending" : agrees ? "ok" : "stop"}>
          {t(agrees === null ? "toSee" : agrees ? "agrees" : "differsWord")}
        </Badge>
        {!drawn && <Badge tone="already">{t("notDrawn")}</Badge>}
      </span>
    ),
  };
  const by: Column<SetRow> = {
    key: "by",
    header: t("seenBy"),
    cell: ({ seenBy, seenAt }) =>
      seenAt && (
        <>
          {seenBy} <DateTime at={seenAt} />
        </>
      ),
  };
  const undrawnSeen = set.counts.seen - set.counts.seenOfDrawn;
  return (
    <Pieces
      title={t("drawnPieces")}
      empty={t("noneDrawn")}
      rows={set.toSee}
      total={set.counts.drawn + undrawnSeen}
      columns={[...useCommonColumns(), look, ...(set.conclusion ? [by] : [])]}
    />
  );
}

/** What a yes to all did not reach, and why. */
export function LeftOutPanel({ set }: { set: SetFile }) {
  const t = useTranslations("verification.sets");
  const why: Column<SetRow> = {
    key: "why",
    header: t("why"),
    cell: ({ reason }) => reason && <Badge tone="attention">{t(`reason.${reason}`)}</Badge>,
  };
  return (
    <Pieces
      title={t("leftOut")}
      empty={t("noneLeftOut")}
      rows={set.leftOut}
      total={set.counts.leftOut}
      columns={[...useCommonColumns(), why]}
    />
  );
}

/** Pieces concluded upon with the set that nobody had in hand. */
export function UnseenPanel({ set }: { set: SetFile }) {
  const t = useTranslations("verification.sets");
  return (
    <Pieces
      title={t("unseen")}
      empty={t("noneUnseen")}
      rows={set.others}
      total={set.counts.even - set.counts.drawn - (set.counts.seen - set.counts.seenOfDrawn)}
      columns={useCommonColumns()}
    />
  );
}
