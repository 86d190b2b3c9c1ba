"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";

export type CardSet = {
  setNo: number;
  bench: string;
  madeBy: string;
  madeAt: Date | string;
  revokedAt: Date | string | null;
};

/** The sets of command cards that were printed, and which of them count. */
export function CardSetTable({ sets }: { sets: readonly CardSet[] }) {
  const t = useTranslations("cards.sets");
  const [revoking, setRevoking] = useState<CardSet | null>(null);
  const columns: Column<CardSet>[] = [
    { key: "no", header: t("no"), numeric: true, width: "5rem", cell: ({ setNo }) => setNo },
    { key: "bench", header: t("bench"), cell: ({ bench }) => bench },
    { key: "madeBy", header: t("madeBy"), cell: ({ madeBy }) => madeBy },
    { key: "madeAt", header: t("madeAt"), cell: ({ madeAt }) => <DateTime at={madeAt} /> },
    {
      key: "state",
      header: t("state"),
      cell: ({ revokedAt }) => (
        <Badge tone={revokedAt ? "pending" : "ok"}>{t(revokedAt ? "revoked" : "inForce")}</Badge>
      ),
    },
    {
      key: "acts",
      header: t("revoke"),
      headerUnseen: true,
      cell: (set) =>
        set.revokedAt ? null : (
          <span className="flex items-center justify-end gap-3">
            <TextLink href={`/cards/${set.setNo}`}>{t("open")}</TextLink>
            <Button variant="quiet" onClick={() => setRevoking(set)}>
              {t("revoke")}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={sets}
        rowKey={({ setNo }) => String(setNo)}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
      {revoking && <RevokeDialog set={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function RevokeDialog({ set, onClose }: { set: CardSet; onClose: () => void }) {
  const t = useTranslations("cards.sets");
  const router = useRouter();
  const revoking = useAct<unknown, { setNo: number }>("/api/card-revocations", {
    onSuccess: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <ActDialog
      title={t("revokeTitle", { setNo: set.setNo })}
      act={t("revoke")}
      isOpen
      onOpenChange={onClose}
      isPending={revoking.isPending}
      error={revoking.error}
      onAct={() => revoking.mutate({ setNo: set.setNo })}
    >
      <p className="measure">{t("revokeBody", { bench: set.bench })}</p>
    </ActDialog>
  );
}
