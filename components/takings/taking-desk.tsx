"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { TakingRow } from "#components/takings/taking-data";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { Select } from "#components/ui/select";
import { TwoLines } from "#components/ui/two-lines";

type TakingDeskProps = {
  takings: readonly TakingRow[];
  free: readonly { code: string; name: string }[];
  mayOpen: boolean;
};

/** The stock-takings of the house, and the act that freezes a zone to begin one. */
export function TakingDesk({ takings, free, mayOpen }: TakingDeskProps) {
  const t = useTranslations("takings");
  return (
    <>
      <OpenTaking free={free} mayOpen={mayOpen} />
      <Panel flush title={t("list")}>
        <DataTable
          label={t("list")}
          columns={useColumns()}
          rows={takings}
          rowKey={({ takingNo }) => takingNo}
          rowHref={({ takingNo }) => `/stock/takings/${takingNo}`}
          empty={<EmptyState>{t("empty")}</EmptyState>}
        />
      </Panel>
    </>
  );
}

function OpenTaking({ free, mayOpen }: Omit<TakingDeskProps, "takings">) {
  const t = useTranslations("takings");
  const words = useErrorWords();
  const router = useRouter();
  const [zoneCode, setZone] = useState<string | null>(null);
  const opening = useAct<{ takingNo: string }, { zoneCode: string }>("/api/takings", {
    onSuccess: ({ takingNo }) => router.push(`/stock/takings/${takingNo}`),
  });
  const obstacle = !mayOpen ? t("notYours") : zoneCode === null ? t("chooseZone") : null;
  return (
    <Panel title={t("open")}>
      <div className="flex max-w-xl flex-col items-start gap-4">
        {opening.error && <Notice tone="stop" title={words(opening.error)} />}
        <p className="measure text-ink-2">{t("openNote")}</p>
        <Select
          label={t("zone")}
          options={free.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={zoneCode}
          onChange={setZone}
          placeholder={t("chooseZone")}
        />
        <Button
          variant="primary"
          disabledReason={obstacle}
          pending={opening.isPending}
          onClick={() => zoneCode && opening.mutate({ zoneCode })}
        >
          {t("openAct")}
        </Button>
      </div>
    </Panel>
  );
}

function useColumns(): Column<TakingRow>[] {
  const t = useTranslations("takings");
  return [
    { key: "no", header: t("no"), cell: ({ takingNo }) => <Code value={takingNo} /> },
    { key: "zone", header: t("zone"), cell: ({ zoneCode, zoneName }) => `${zoneCode} ${zoneName}` },
    {
      key: "opened",
      header: t("opened"),
      cell: ({ openedBy, openedAt }) => <TwoLines first={openedBy} second={<DateTime at={openedAt} />} />,
    },
    {
      key: "step",
      header: t("state"),
      cell: ({ signedAt, countedAt, recountedAt }) => {
        const step = signedAt ? "signed" : recountedAt ? "to_sign" : countedAt ? "counted" : "counting";
        return <Badge tone={signedAt ? "ok" : "attention"}>{t(`step.${step}`)}</Badge>;
      },
    },
    {
      key: "differences",
      header: t("differences"),
      numeric: true,
      cell: ({ differences }) => differences ?? "—",
    },
  ];
}
