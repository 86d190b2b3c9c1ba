"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { clockNow } from "#components/outbound/wall-clock";
import { Select } from "#components/ui/select";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { type GoodsPaper, type GoodsPaperKind, shippingBackRefusals } from "#lib/domain/goods-paper";

type GoodsPaperDialogProps = { kind: GoodsPaperKind; plates: readonly string[]; onClose: () => void };

/** Records one paper for all chosen pieces: number, date, and for a proof why it cannot be shipped back. */
export function GoodsPaperDialog({ kind, plates, onClose }: GoodsPaperDialogProps) {
  const t = useTranslations("outbound.proof");
  const [paper, setPaper] = useState({ documentNo: "", documentDate: clockNow().slice(0, 10), note: "" });
  const [refusal, setRefusal] = useState<GoodsPaper["refusal"]>(null);
  const recording = useClosingAct<GoodsPaper & { plates: readonly string[] }>("/api/goods-papers", onClose);
  const isProof = kind === "shipping_back_refused";
  const isComplete =
    paper.documentNo.trim() !== "" && paper.documentDate !== "" && (!isProof || refusal !== null);
  return (
    <ActDialog
      title={t(`record.${kind}`)}
      act={t("act", { count: plates.length })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isComplete ? null : t("incomplete")}
      isPending={recording.isPending}
      error={recording.error}
      onAct={() =>
        recording.mutate({
          plates,
          kind,
          refusal: isProof ? refusal : null,
          documentDate: paper.documentDate,
          documentNo: paper.documentNo.trim(),
          note: paper.note.trim() || null,
        })
      }
    >
      <p className="measure">{t(`explain.${kind}`)}</p>
      {isProof && (
        <Select
          label={t("why")}
          value={refusal}
          onChange={setRefusal}
          options={shippingBackRefusals.map((value) => ({ value, label: t(`refusals.${value}`) }))}
          isRequired
        />
      )}
      <TextField
        label={t("documentNo")}
        value={paper.documentNo}
        onChange={(documentNo) => setPaper({ ...paper, documentNo })}
        maxLength={60}
        isRequired
        code
      />
      <TextField
        type="date"
        label={t("documentDate")}
        value={paper.documentDate}
        onChange={(documentDate) => setPaper({ ...paper, documentDate })}
        isRequired
        code
      />
      <TextArea
        label={t("note")}
        value={paper.note}
        onChange={(note) => setPaper({ ...paper, note })}
        maxLength={500}
      />
    </ActDialog>
  );
}
