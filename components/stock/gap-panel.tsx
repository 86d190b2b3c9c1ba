"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useAct } from "#components/item/use-act";
import type { BookGap } from "#components/stock/stock-view";
import { Button } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { TwoLines } from "#components/ui/two-lines";

/** Goods our account book does not have, each with the one way on: register it there, and its pieces wait again. */
export function GapPanel({ gaps }: { gaps: readonly BookGap[] }) {
  const t = useTranslations("stock.gaps");
  const router = useRouter();
  const [asked, setAsked] = useState<BookGap | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const act = useAct<{ goodsName: string; pieces: number }, { gapId: string; registeredNo: string }>(
    "/api/book-registrations",
    {
      onSuccess: ({ goodsName, pieces }) => {
        setAsked(null);
        setTold(t("done", { goodsName, count: pieces }));
        router.refresh();
      },
    },
  );
  if (gaps.length === 0 && !told) return null;
  return (
    <Panel title={t("title")} aside={t("note")} flush>
      <DataTable
        label={t("title")}
        rows={gaps}
        rowKey={({ gapId }) => gapId}
        empty={null}
        columns={[
          {
            key: "goods",
            header: t("goods"),
            cell: ({ goodsName, ebcCode, note }) => (
              <TwoLines first={goodsName} second={[ebcCode, note].filter(Boolean).join(" · ")} />
            ),
          },
          { key: "pieces", header: t("pieces"), numeric: true, cell: ({ pieces }) => pieces },
          {
            key: "oldest",
            header: t("oldest"),
            cell: ({ oldest }) => oldest && <DateTime at={oldest} />,
          },
          {
            key: "reported",
            header: t("reported"),
            cell: ({ reportedAt, reportedBy }) => (
              <TwoLines first={<DateTime at={reportedAt} />} second={reportedBy} />
            ),
          },
          {
            key: "act",
            header: t("next"),
            cell: (gap) => (
              <Button aria-label={t("actOf", { goodsName: gap.goodsName })} onClick={() => setAsked(gap)}>
                {t("act")}
              </Button>
            ),
          },
        ]}
      />
      <div className={told ? "px-4 py-2" : "sr-only"}>
        <StatusLine tone="ok">{told}</StatusLine>
      </div>
      {asked && (
        <ReasonDialog
          title={t("dialog", { goodsName: asked.goodsName })}
          act={t("act")}
          body={t("body", { count: asked.pieces })}
          label={t("registeredNo")}
          needsReason={t("needsNo")}
          maxLength={30}
          isPending={act.isPending}
          error={act.error}
          onAct={(registeredNo) => act.mutate({ gapId: asked.gapId, registeredNo })}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}
