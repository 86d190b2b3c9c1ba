"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { TextLink } from "#components/ui/text-link";

type PendingReturn = {
  returnNo: string;
  orderNo: string | null;
  shop: string | null;
  reason: string;
  since: Date | string;
};

/** Returns that the bench opened and that wait for the merchant's word, each with the act that gives it. */
export function PendingTable({ rows, total }: { rows: readonly PendingReturn[]; total: number }) {
  const t = useTranslations("authorisations.pending");
  const router = useRouter();
  const words = useErrorWords();
  const [done, setDone] = useState<string | null>(null);
  const act = useAct<unknown, { returnNo: string }>("/api/authorisations", {
    onSuccess: (_, { returnNo }) => {
      setDone(t("done", { returnNo }));
      router.refresh();
    },
  });
  const columns: Column<PendingReturn>[] = [
    {
      key: "return",
      header: t("returnNo"),
      cell: ({ returnNo }) => (
        <TextLink href={`/returns/${returnNo}`}>
          <Code value={returnNo} />
        </TextLink>
      ),
    },
    { key: "order", header: t("orderNo"), cell: ({ orderNo }) => orderNo && <Code value={orderNo} /> },
    { key: "shop", header: t("shop"), cell: ({ shop }) => shop ?? "—" },
    { key: "reason", header: t("reason"), cell: ({ reason }) => reason },
    { key: "since", header: t("since"), cell: ({ since }) => <DateTime at={since} /> },
    {
      key: "act",
      header: t("next"),
      cell: ({ returnNo }) => (
        <Button
          aria-label={t("actOne", { returnNo })}
          pending={act.isPending && act.variables?.returnNo === returnNo}
          onClick={() => act.mutate({ returnNo })}
        >
          {t("act")}
        </Button>
      ),
    },
  ];
  return (
    <Panel
      title={t("title")}
      aside={
        <>
          <StatusLine tone={act.error ? "stop" : "ok"}>{act.error ? words(act.error) : done}</StatusLine>
          {t("count", { count: total })}
        </>
      }
      flush
    >
      <DataTable
        label={t("title")}
        columns={columns}
        rows={rows}
        rowKey={({ returnNo }) => returnNo}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
      {total > rows.length && <p className="p-4 text-ink-2">{t("cut", { shown: rows.length })}</p>}
    </Panel>
  );
}
