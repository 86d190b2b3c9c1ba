"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextArea } from "#components/ui/text-area";

type SignTakingDialogProps = { takingNo: string; count: number; onClose: () => void };

/** Signs the result, with what customs is to read of it. */
export function SignTakingDialog({ takingNo, count, onClose }: SignTakingDialogProps) {
  const t = useTranslations("takings");
  const [remark, setRemark] = useState("");
  const signing = useClosingAct<{ takingNo: string; remark: string }>("/api/taking-signatures", onClose);
  const said = remark.trim();
  return (
    <ActDialog
      title={t("one", { takingNo })}
      act={t("sign")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={said === "" ? t("remarkNeeded") : null}
      isPending={signing.isPending}
      error={signing.error}
      onAct={() => signing.mutate({ takingNo, remark: said })}
    >
      <p className="measure">{t("signBody", { count })}</p>
      <TextArea
        label={t("remark")}
        value={remark}
        onChange={setRemark}
        maxLength={500}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
