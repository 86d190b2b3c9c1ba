"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { RadioCards } from "#components/ui/radio-cards";
import { TextField } from "#components/ui/text-field";
import { type ContainerKind, type ContainerUse, containerKinds, containerUses } from "#lib/domain/zone";

/** Gives new totes or pallets their codes, each for pieces of one outcome. */
export function ContainersDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("places.settings");
  const kinds = useTranslations("places.container");
  const uses = useTranslations("places.use");
  const [kind, setKind] = useState<ContainerKind>("tote");
  const [use, setUse] = useState<ContainerUse | null>(null);
  const [count, setCount] = useState("10");
  const making = useClosingAct<unknown>("/api/containers", onClose);
  const number = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
  const trouble = use === null ? t("useMissing") : number < 1 || number > 200 ? t("countWrong") : null;
  return (
    <ActDialog
      title={t("addContainers")}
      act={t("addContainers")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={making.isPending}
      error={making.error}
      onAct={() => making.mutate({ kind, use, count: number })}
    >
      <RadioCards
        label={t("containerKind")}
        cards={containerKinds.map((value) => ({ value, label: kinds(value) }))}
        value={kind}
        onChange={setKind}
        columns={2}
      />
      <RadioCards
        label={t("use")}
        hint={t("useHint")}
        cards={containerUses.map((value) => ({ value, label: uses(value) }))}
        value={use}
        onChange={setUse}
        columns={2}
        isRequired
      />
      <TextField
        label={t("count")}
        value={count}
        onChange={setCount}
        inputMode="numeric"
        maxLength={3}
        isRequired
        code
      />
    </ActDialog>
  );
}
