"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EndProhibitedDialog, EnterProhibitedDialog } from "#components/registers/prohibited-dialogs";
import { RegisterPanel } from "#components/registers/register-panel";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import type { Column } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { TwoLines } from "#components/ui/two-lines";
import { useToday } from "#components/ui/use-today";
import { formatCount } from "#lib/i18n/format";

type Entry = {
  id: string;
  barCode: string | null;
  hsPrefix: string | null;
  source: string;
  reason: string;
  validFrom: string;
  validTo: string | null;
  endedAt: Date | string | null;
  endReason: string | null;
  enteredAt: Date | string;
  by: string;
  caught: number;
};

type ProhibitedDeskProps = { rows: readonly Entry[]; mayChange: boolean };

/** Goods that the state prohibits: what matches goes to the officer before anything moves. */
export function ProhibitedDesk({ rows, mayChange }: ProhibitedDeskProps) {
  const t = useTranslations("prohibited");
  const [open, setOpen] = useState<Entry | "new" | null>(null);
  const notYours = mayChange ? null : t("notYours");
  const columns = useColumns();
  const close = () => setOpen(null);
  const words = {
    title: t("list"),
    count: t("count", { count: rows.length }),
    add: t("enter.open"),
    act: t("end.act"),
    empty: t("empty"),
  };
  return (
    <RegisterPanel
      {...{ words, columns, rows, notYours }}
      rowKey={({ id }) => id}
      isDone={({ endedAt }) => endedAt !== null}
      onAdd={() => setOpen("new")}
      onAct={setOpen}
    >
      {open === "new" && <EnterProhibitedDialog onClose={close} />}
      {open && open !== "new" && (
        <EndProhibitedDialog id={open.id} name={open.barCode ?? open.hsPrefix ?? ""} onClose={close} />
      )}
    </RegisterPanel>
  );
}

function useColumns(): Column<Entry>[] {
  const t = useTranslations("prohibited");
  const today = useToday();
  const isOver = (row: Entry) => row.endedAt !== null || (row.validTo !== null && row.validTo < today);
  return [
    {
      key: "goods",
      header: t("goods"),
      cell: ({ barCode, hsPrefix }) => (
        <TwoLines
          first={<Code value={barCode ?? hsPrefix ?? ""} />}
          second={t(barCode ? "byCode" : "byHs")}
        />
      ),
    },
    {
      key: "reason",
      header: t("reason"),
      cell: ({ source, reason }) => <TwoLines first={reason} second={source} />,
    },
    {
      key: "days",
      header: t("days"),
      cell: ({ validFrom, validTo }) => (
        <span className="code-figures">{t("fromTo", { from: validFrom, to: validTo ?? t("open") })}</span>
      ),
    },
    {
      key: "state",
      header: t("state"),
      cell: (row) => (
        <span title={row.endReason ?? undefined}>
          <Badge tone={isOver(row) ? "already" : "stop"}>{t(isOver(row) ? "over" : "valid")}</Badge>
        </span>
      ),
    },
    { key: "caught", header: t("caught"), numeric: true, cell: ({ caught }) => formatCount(caught) },
    {
      key: "by",
      header: t("by"),
      cell: ({ by, enteredAt }) => <TwoLines first={by} second={<DateTime at={enteredAt} />} />,
    },
  ];
}
