"use client";

import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { TextField } from "#components/ui/text-field";

type ReasonDialogProps = {
  title: string;
  act: string;
  /** What the act does, before it is done. */
  body: string;
  label: string;
  needsReason: string;
  maxLength?: number;
  isPending: boolean;
  error: unknown;
  onAct: (reason: string) => void;
  onClose: () => void;
};

/** An act that asks for nothing but its reason, which stays on record. Enter takes the step. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, act, isPending, error, onAct, onClose } = props;
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <ActDialog
      {...{ title, act, isPending, error }}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={said === "" ? props.needsReason : null}
      onAct={() => onAct(said)}
    >
      <p className="measure">{props.body}</p>
      <TextField
        label={props.label}
        maxLength={props.maxLength ?? 500}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
