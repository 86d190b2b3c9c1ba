"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { GrantFields, isBound } from "#components/accounts/grant-fields";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextField } from "#components/ui/text-field";
import type { Grant } from "#lib/domain/account-rules";
import type { Role } from "#lib/domain/role";

type ProposeDialogProps = {
  proposer: Role;
  /** The account that is to become something else; without it a new one is proposed. */
  account?: { login: string; grant: Grant };
  onClose: () => void;
};

type Proposal = { login: string; grant: Grant; reason: string };

const blank = (proposer: Role): Grant => ({
  name: "",
  role: proposer === "officer" ? "officer" : "receiver",
  scopeCode: null,
  officerNumber: null,
  trainee: false,
});

/** Proposes a new account, or that one be something else; nothing is so before another person approves it. */
export function ProposeDialog({ proposer, account, onClose }: ProposeDialogProps) {
  const t = useTranslations("accounts");
  const [login, setLogin] = useState(account?.login ?? "");
  const [grant, setGrant] = useState<Grant>(account?.grant ?? blank(proposer));
  const [reason, setReason] = useState("");
  const url = account ? "/api/grant-proposals" : "/api/account-proposals";
  const act = useClosingAct<Proposal>(url, onClose);
  const isGiven =
    [login, grant.name, reason].every((text) => text.trim() !== "") &&
    isBound(grant.role) === (grant.scopeCode !== null) &&
    (grant.role === "officer") === (grant.officerNumber !== null);
  return (
    <ActDialog
      title={t(account ? "proposeChange" : "propose")}
      act={t("submit")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isGiven ? null : t("incomplete")}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ login: login.trim(), grant, reason: reason.trim() })}
    >
      <p className="measure">{t("proposeBody")}</p>
      <TextField
        label={t("login")}
        hint={t("loginHint")}
        value={login}
        onChange={(text) => setLogin(text.toLowerCase())}
        maxLength={64}
        isReadOnly={account !== undefined}
        autoFocus={!account}
        isRequired
        code
      />
      <GrantFields grant={grant} proposer={proposer} onChange={setGrant} />
      <TextField label={t("reason")} value={reason} onChange={setReason} maxLength={500} isRequired />
    </ActDialog>
  );
}
