"use client";

import { useTranslations } from "next-intl";
import { type AtStake, clocksColumn } from "#components/applications/clocks-column";
import { DeclareOutcome } from "#components/applications/declare-outcome";
import { type PreDeclaredRow, PreDeclaredTable } from "#components/applications/pre-declared-table";
import { useDeclare } from "#components/applications/use-declare";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { Quantity } from "#components/ui/quantity";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

type PreDeclarable = AtStake & {
  returnNo: string;
  ebcName: string;
  announcedAt: Date;
  qty: string;
  goods: string;
};

type PreViewProps = {
  isOn: boolean;
  declarable: readonly PreDeclarable[];
  declared: readonly PreDeclaredRow[];
  closed: string | null;
};

/** Applications on the announcement: those whose goods are awaited, and returns that could be sent so. */
export function PreView({ isOn, declarable, declared, closed }: PreViewProps) {
  const t = useTranslations("applications");
  const { declare, pending, progress, outcome } = useDeclare(() => undefined, {
    url: "/api/pre-declarations",
  });
  const columns: Column<PreDeclarable>[] = [
    { key: "return", header: t("column.return"), cell: (row) => <Code value={row.returnNo} /> },
    {
      key: "shop",
      header: t("column.shop"),
      cell: (row) => <span className="line-clamp-1">{row.ebcName}</span>,
    },
    {
      key: "goods",
      header: t("column.goods"),
      cell: (row) => <span className="line-clamp-1">{row.goods}</span>,
    },
    {
      key: "qty",
      header: t("column.quantity"),
      numeric: true,
      cell: (row) => <Quantity value={formatDecimal(parseDecimal(row.qty))} unit="" />,
    },
    { key: "at", header: t("pre.announcedAt"), cell: (row) => <DateTime at={row.announcedAt} /> },
    clocksColumn(t("column.lastDay")),
    {
      key: "act",
      header: t("pre.act"),
      cell: (row) => (
        <Button
          pending={pending}
          disabledReason={closed ?? (isOn ? null : t("pre.off"))}
          onClick={() => declare([row.returnNo])}
        >
          {t("pre.send")} <span className="sr-only">{row.returnNo}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      {!isOn && <Notice tone="attention" title={t("pre.off")} />}
      <DeclareOutcome progress={progress} outcome={outcome} />
      <Panel title={t("pre.declared", { count: declared.length })} flush>
        <PreDeclaredTable rows={declared} />
      </Panel>
      <Panel title={t("pre.declarable", { count: declarable.length })} flush>
        <DataTable
          label={t("pre.declarable", { count: declarable.length })}
          columns={columns}
          rows={declarable}
          rowKey={(row) => row.returnNo}
          empty={<EmptyState>{t("empty.preDeclarable")}</EmptyState>}
        />
      </Panel>
    </>
  );
}
