"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useBenchName } from "#components/scan/use-bench-name";
import { TextField } from "#components/ui/text-field";
import { benchName } from "#lib/domain/bench";

/** Says which bench this machine stands on: its cards, its scanner and its open parcels go by that name. */
export function BenchNameDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("bench.name");
  const [bench, rename, isNamed] = useBenchName();
  const [typed, setTyped] = useState(isNamed ? bench : "");
  const read = benchName.safeParse(typed);
  return (
    <ActDialog
      title={t("title")}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={read.success ? null : t("form")}
      isPending={false}
      error={null}
      onAct={() => {
        if (read.success) rename(read.data);
        onClose();
      }}
    >
      <p className="measure">{t("body")}</p>
      <TextField
        label={t("label")}
        hint={t("form")}
        value={typed}
        maxLength={12}
        onChange={setTyped}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
