"use client";

import { useTranslations } from "next-intl";
import type { InboxView } from "#components/feedback/inbox-views";
import { SaveRowsButton } from "#components/item/save-rows-button";
import { hrefWith } from "#components/ui/href-with";
import { plainYuan } from "#components/ui/plain-yuan";
import type { FeedbackPhase } from "#lib/domain/feedback";
import type { FeedbackState } from "#lib/domain/feedback-state";
import { shanghaiDay } from "#lib/domain/shanghai";
import { formatMoment } from "#lib/i18n/format";

/** A message as it comes over the wire. */
type InboxRow = {
  id: string;
  phase: FeedbackPhase;
  sequence: number;
  superseded: boolean;
  returnNo: string;
  invtNo: string | null;
  applicationNo: string | null;
  state: FeedbackState;
  createdAt: string;
  deliveredAt: string | null;
  answeredAt: string | null;
  rejectionReason: string | null;
  taxFen: number | null;
  allowanceFen: number | null;
};
type Answer = { rows: readonly InboxRow[]; isCut: boolean };

type InboxCsvProps = {
  view: InboxView | null;
  state: string | undefined;
  from: string | undefined;
  to: string | undefined;
  total: number;
};

/** Saves every message that passes the filters in view, and says on top which these were. */
export function InboxCsv({ view, state, from, to, total }: InboxCsvProps) {
  const t = useTranslations("feedback");
  const table = useTable();
  const written = from || to ? t("writtenIn", { days: [from, to].filter(Boolean).join(" – ") }) : null;
  return (
    <SaveRowsButton<Answer>
      label={t("csv.act")}
      path={`/api/inbox-rows${hrefWith({ state, from, to }, {})}`}
      obstacle={total === 0 ? t("csv.nothing") : null}
      tableOf={(answer) => table(answer, [t(`inbox.view.${view ?? "open"}`), written])}
    />
  );
}

function useTable() {
  const t = useTranslations("feedback");
  const moment = (at: string | null) => at && formatMoment(new Date(at));
  return ({ rows, isCut }: Answer, filters: readonly (string | null)[]) => {
    const now = new Date();
    return {
      name: `${t("inbox.title")}-${shanghaiDay(now)}`,
      rows: [
        [t("csv.filters"), ...filters.filter((filter) => filter !== null)],
        [t("csv.savedAt"), formatMoment(now)],
        ...(isCut ? [[t("csv.cut", { count: rows.length })]] : []),
        [t("csv.estimate")],
        [],
        [
          ...[t("fact.id"), t("column.phase"), t("csv.revision"), t("column.state"), t("superseded")],
          ...[t("column.return"), t("column.list"), t("fact.application")],
          ...[t("column.created"), t("column.delivered"), t("column.answered")],
          ...[t("inbox.reject.reason"), t("csv.tax"), t("csv.allowance")],
        ],
        ...rows.map((row) => [
          ...[row.id, t(`phase.${row.phase}`), row.sequence, t(`state.${row.state}`)],
          ...[row.superseded ? t("superseded") : null, row.returnNo, row.invtNo, row.applicationNo],
          ...[moment(row.createdAt), moment(row.deliveredAt), moment(row.answeredAt)],
          ...[row.rejectionReason, plainYuan(row.taxFen), plainYuan(row.allowanceFen)],
        ]),
      ],
    };
  };
}
