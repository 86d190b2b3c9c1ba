"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CarrierListField } from "#components/dock/carrier-list-field";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { carrierListMost, readCarrierList } from "#lib/domain/carrier-list";
import { type Carrier, carriers } from "#lib/domain/waybill";

export type OpenedVehicle = { handoverNo: string; carrier: Carrier | null };
type OpenVehicleDialogProps = { onClose: () => void; onOpened: (vehicle: OpenedVehicle) => void };

const papers = ["plateNo", "sealNo", "gatePaperNo"] as const;
const blank = { plateNo: "", sealNo: "", gatePaperNo: "", listedBags: "" };
const auto = "auto";

/** A vehicle that came: plate, seal, gate paper, carrier, and the carrier's list pasted or from a file. */
export function OpenVehicleDialog({ onClose, onOpened }: OpenVehicleDialogProps) {
  const t = useTranslations("vehicles");
  const names = useTranslations("scan.carrier");
  const [draft, setDraft] = useState(blank);
  const [carrier, setCarrier] = useState<Carrier | null>(null);
  const [text, setText] = useState("");
  const list = readCarrierList(text);
  const opening = useAct<{ handoverNo: string }, object>("/api/vehicles", {
    onSuccess: ({ handoverNo }) => {
      onOpened({ handoverNo, carrier });
      onClose();
    },
  });
  const open = () =>
    opening.mutate({
      plateNo: draft.plateNo.trim(),
      sealNo: draft.sealNo.trim() || null,
      gatePaperNo: draft.gatePaperNo.trim() || null,
      carrier,
      listedBags: draft.listedBags === "" ? null : Number(draft.listedBags),
      waybills: list.waybills,
    });
  return (
    <ActDialog
      title={t("new.title")}
      act={t("new.act", { count: list.waybills.length })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={
        draft.plateNo.trim().length < 2
          ? t("new.needsPlate")
          : list.waybills.length > carrierListMost
            ? t("new.listTooLong", { most: carrierListMost })
            : null
      }
      isPending={opening.isPending}
      error={opening.error}
      onAct={open}
    >
      {papers.map((name, at) => (
        <TextField
          key={name}
          label={t(name)}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
          maxLength={name === "plateNo" ? 12 : 30}
          isRequired={name === "plateNo"}
          autoFocus={at === 0}
          code
        />
      ))}
      <Select
        label={t("carrier")}
        options={[
          { value: auto, label: t("new.carrierMixed") },
          ...carriers.map((value) => ({ value, label: names(value) })),
        ]}
        value={carrier ?? auto}
        onChange={(chosen) => setCarrier(carriers.find((one) => one === chosen) ?? null)}
      />
      <TextField
        label={t("listedBags")}
        hint={t("new.bagsHint")}
        value={draft.listedBags}
        onChange={(value) => setDraft({ ...draft, listedBags: value.replace(/\D/g, "") })}
        inputMode="numeric"
        maxLength={3}
        code
      />
      <CarrierListField text={text} onChange={setText} list={list} />
    </ActDialog>
  );
}
