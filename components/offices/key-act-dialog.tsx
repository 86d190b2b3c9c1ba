import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { PinField } from "#components/verification/pin-field";

export type KeyWish = { key: { id: string; fingerprint: string }; act: "sign" | "retire" };
type KeyActDialogProps = { code: string; wish: KeyWish; onClose: () => void };

/** Lets a key sign, or retires it, signed with the PIN. */
export function KeyActDialog({ code, wish, onClose }: KeyActDialogProps) {
  const t = useTranslations("offices.keys");
  const [pin, setPin] = useState("");
  const act = useClosingAct<{ code: string; keyId: string; act: KeyWish["act"]; pin: string }>(
    "/api/office-key-changes",
    onClose,
  );
  return (
    <ActDialog
      title={t(`ask.${wish.act}`, { fingerprint: wish.key.fingerprint })}
      act={t(`act.${wish.act}`)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={pin === "" ? t("needsPin") : null}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ code, keyId: wish.key.id, act: wish.act, pin })}
    >
      <p className="measure">{t(`effect.${wish.act}`)}</p>
      <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}
