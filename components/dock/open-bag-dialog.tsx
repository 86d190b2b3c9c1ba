"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CarrierListField } from "#components/dock/carrier-list-field";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { type BagKind, bagKinds, bagLabelForm } from "#lib/domain/bag";
import { carrierListMost, readCarrierList } from "#lib/domain/carrier-list";

type OpenBagDialogProps = {
  label: string;
  handoverNo: string | null;
  onClose: () => void;
  onOpened: (bagNo: string) => void;
};

/** A bag or pallet that came: what its label says, and the carrier's list of it where there is one. */
export function OpenBagDialog({ label: firstLabel, handoverNo, onClose, onOpened }: OpenBagDialogProps) {
  const t = useTranslations("bags");
  const [kind, setKind] = useState<BagKind>("bag");
  const [label, setLabel] = useState(firstLabel);
  const [text, setText] = useState("");
  const list = readCarrierList(text);
  const opening = useAct<{ bagNo: string }, object>("/api/bags", {
    onSuccess: ({ bagNo }) => {
      onOpened(bagNo);
      onClose();
    },
  });
  const isRead = bagLabelForm.test(label.trim());
  const isTooLong = list.waybills.length > carrierListMost;
  return (
    <ActDialog
      title={t("new.title")}
      act={t("new.act", { count: list.waybills.length })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={
        isRead ? (isTooLong ? t("new.listTooLong", { most: carrierListMost }) : null) : t("new.needsLabel")
      }
      isPending={opening.isPending}
      error={opening.error}
      onAct={() => opening.mutate({ kind, label: label.trim(), handoverNo, waybills: list.waybills })}
    >
      <p className="text-ink-2">{handoverNo ? t("new.ofVehicle", { handoverNo }) : t("new.ofNoVehicle")}</p>
      <Select
        label={t("new.kind")}
        options={bagKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label={t("label")}
        hint={t("new.labelHint")}
        value={label}
        onChange={setLabel}
        maxLength={40}
        isRequired
        autoFocus
        code
      />
      <CarrierListField text={text} onChange={setText} list={list} />
    </ActDialog>
  );
}
