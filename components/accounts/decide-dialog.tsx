import { useTranslations } from "next-intl";
import { useState } from "react";
import { makeFirstPassword } from "#components/accounts/first-password";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextField } from "#components/ui/text-field";
import { PinField } from "#components/verification/pin-field";
import type { AccountChangeKind } from "#lib/domain/account-rules";

type Asked = { id: string; login: string; kind: AccountChangeKind };
type DecideDialogProps = { proposal: Asked; onClose: () => void };
type Approval = { changeId: string; approve: true; firstPassword: string | null; pin: string };
type Refusal = { changeId: string; approve: false; reason: string; pin: string };

/** Approves a proposal with the PIN; a new account's first password is shown here and nowhere else. */
export function ApproveDialog({ proposal, onClose }: DecideDialogProps) {
  const t = useTranslations("accounts");
  const [pin, setPin] = useState("");
  const [made] = useState(makeFirstPassword);
  const firstPassword = proposal.kind === "role" ? null : made;
  const act = useClosingAct<Approval>("/api/account-decisions", onClose);
  return (
    <ActDialog
      title={t("approveTitle", { login: proposal.login })}
      act={t("approve")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={pin === "" ? t("needsPin") : null}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ changeId: proposal.id, approve: true, firstPassword, pin })}
    >
      <p className="measure">{t(firstPassword ? "approveNew" : "approveChange")}</p>
      {firstPassword && (
        <output aria-label={t("firstPassword")} className="code-figures text-title break-all">
          {firstPassword}
        </output>
      )}
      <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}

/** Declines a proposal, or takes one's own back, with a reason that stays on record. */
export function DeclineDialog({ proposal, isOwn, onClose }: DecideDialogProps & { isOwn: boolean }) {
  const t = useTranslations("accounts");
  const [reason, setReason] = useState("");
  const [pin, setPin] = useState("");
  const act = useClosingAct<Refusal>("/api/account-decisions", onClose);
  const isGiven = reason.trim() !== "" && pin !== "";
  return (
    <ActDialog
      title={t(isOwn ? "withdrawTitle" : "declineTitle", { login: proposal.login })}
      act={t(isOwn ? "withdraw" : "decline")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isGiven ? null : t("incomplete")}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ changeId: proposal.id, approve: false, reason: reason.trim(), pin })}
    >
      <TextField
        label={t("reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        autoFocus
      />
      <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}
