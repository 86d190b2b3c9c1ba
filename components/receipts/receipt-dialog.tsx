"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useConfirmReceipt } from "#components/receipts/use-confirm-receipt";
import { Button } from "#components/ui/button";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { receiptDifferences, type StatedDifference } from "#lib/domain/goods-receipt";
import { parsePlate } from "#lib/domain/plate";

type ReceiptDialogProps = {
  batchNo: string;
  waiting: number;
  onClose: () => void;
  onDone: (words: string) => void;
};

type Row = StatedDifference & { id: number };

/** The receiver's signed paper, entered by the house: its number, and each piece that did not come as it was handed over. */
export function ReceiptDialog({ batchNo, waiting, onClose, onDone }: ReceiptDialogProps) {
  const t = useTranslations("receipts");
  const [paperNo, setPaperNo] = useState("");
  const [rows, setRows] = useState<readonly Row[]>([]);
  const sending = useConfirmReceipt(onDone);
  const change = (id: number, patch: Partial<StatedDifference>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  const add = () => setRows([...rows, { id: rows.length, plate: "", said: "missing", note: "" }]);
  const differences = rows.map(({ plate, said, note }) => ({
    plate: readPlate(plate),
    said,
    note: note.trim(),
  }));
  const isWhole = differences.every(({ plate, note }) => plate !== "" && note !== "");
  return (
    <ActDialog
      title={t("paper.title", { batchNo })}
      act={t("confirm", { received: waiting - rows.length, differences: rows.length })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={paperNo.trim() === "" ? t("paper.needsNumber") : isWhole ? null : t("paper.needsRows")}
      isPending={sending.isPending}
      error={sending.error}
      onAct={() => sending.mutate({ batchNo, differences, paperNo: paperNo.trim() })}
    >
      <p>{t("paper.note", { count: waiting })}</p>
      <TextField
        label={t("paper.number")}
        value={paperNo}
        onChange={setPaperNo}
        maxLength={60}
        autoFocus
        isRequired
        code
      />
      {rows.map(({ id, plate, said, note }) => (
        <fieldset key={id} className="flex flex-col gap-3 border-t border-line pt-3">
          <legend className="sr-only">{t("paper.row", { number: id + 1 })}</legend>
          <TextField
            label={t("column.plate")}
            value={plate}
            onChange={(text) => change(id, { plate: text })}
            maxLength={20}
            isRequired
            code
          />
          <Select
            label={t("difference.kind")}
            value={said}
            onChange={(word) => change(id, { said: word })}
            options={receiptDifferences.map((value) => ({ value, label: t(`said.${value}`) }))}
          />
          <TextField
            label={t("difference.note")}
            value={note}
            onChange={(text) => change(id, { note: text })}
            maxLength={500}
            isRequired
          />
        </fieldset>
      ))}
      <span>
        <Button onClick={add}>{t("paper.add")}</Button>
      </span>
    </ActDialog>
  );
}

/** A plate as it was scanned or written; what is none is sent as it is, and refused in words. */
function readPlate(text: string): string {
  const parsed = parsePlate(text);
  return parsed.ok ? parsed.plate : text.trim();
}
