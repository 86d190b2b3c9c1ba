"use client";

import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { Tone } from "#components/ui/tone";
import type { SetList } from "#components/verification/sets/set-data";
import type { SetStatus } from "#lib/domain/verification-set/set";

export const setTone = {
  open: "attention",
  carrying_out: "pending",
  confirmed: "ok",
  single: "stop",
  dropped: "already",
} as const satisfies Record<SetStatus, Tone>;

type Row = SetList["sets"][number];

/** The latest sets; those nobody has concluded yet lead to their bench, the others to their record. */
export function SetTable({ sets }: { sets: SetList["sets"] }) {
  const t = useTranslations("verification.sets");
  const columns: Column<Row>[] = [
    { key: "no", header: t("no"), cell: ({ setNo }) => t("number", { no: String(setNo) }) },
    { key: "kind", header: t("by.label"), cell: ({ kind }) => t(`by.${kind}`) },
    { key: "code", header: t("of"), cell: ({ code }) => <Code value={code} /> },
    {
      key: "status",
      header: t("state"),
      cell: ({ status }) => <Badge tone={setTone[status]}>{t(`status.${status}`)}</Badge>,
    },
    { key: "by", header: t("openedBy"), cell: ({ openedBy }) => openedBy },
    { key: "at", header: t("openedAt"), cell: ({ openedAt }) => <DateTime at={openedAt} /> },
  ];
  return (
    <DataTable
      label={t("latest")}
      columns={columns}
      rows={sets}
      rowKey={({ setNo }) => String(setNo)}
      rowHref={({ setNo }) => `/verification/sets/${setNo}`}
      empty={<EmptyState>{t("noneYet")}</EmptyState>}
    />
  );
}
