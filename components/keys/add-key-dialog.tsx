import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { ScopeFields } from "#components/keys/scope-fields";
import type { KeyRow } from "#components/keys/use-key-columns";
import { type KeyDraft, type KeyOwner, useKeyDraft } from "#components/keys/use-key-draft";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { PinField } from "#components/verification/pin-field";

type AddKeyDialogProps = {
  /** The key that the new one is made in place of; that one works until somebody ends it. */
  inPlaceOf: KeyRow | null;
  owners: readonly KeyOwner[];
  isOfAll: boolean;
  onClose: () => void;
};

const dayMs = 86_400_000;
const ends = ["none", "days90", "days365"] as const;
const daysOf = { none: null, days90: 90, days365: 365 } as const;

/** Makes a key, shows it this once, and keeps only its hash, signed with the PIN. */
export function AddKeyDialog({ inPlaceOf, owners, isOfAll, onClose }: AddKeyDialogProps) {
  const t = useTranslations("keys.add");
  const words = useTranslations("keys");
  const [draft, change] = useKeyDraft(inPlaceOf, owners);
  const [end, setEnd] = useState<(typeof ends)[number]>("none");
  const [pin, setPin] = useState("");
  const act = useClosingAct<KeyDraft & { pin: string }>("/api/api-keys", onClose);
  const owner = owners.find(({ login }) => login === draft.login);
  const chooseEnd = (chosen: (typeof ends)[number]) => {
    const days = daysOf[chosen];
    setEnd(chosen);
    change({ expiresAt: days === null ? null : new Date(Date.now() + days * dayMs).toISOString() });
  };
  return (
    <ActDialog
      title={inPlaceOf ? words("rotate.title", { label: inPlaceOf.label }) : t("title")}
      act={t("keep")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={troubleOf({ ...draft, pin }, t)}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ ...draft, login: isOfAll ? draft.login : null, pin })}
    >
      <p className="measure">{inPlaceOf ? words("rotate.body") : t("shownOnce")}</p>
      <output
        aria-label={t("key")}
        className="code-figures block rounded-sm border border-line bg-surface-2 p-3 break-all select-all"
      >
        {draft.secret}
      </output>
      {isOfAll && !inPlaceOf && (
        <Select
          label={words("owner")}
          options={owners.map(({ login, name }) => ({ value: login, label: `${name} · ${login}` }))}
          value={draft.login}
          onChange={(login) => change({ login, scopes: [] })}
        />
      )}
      <TextField
        label={words("label")}
        hint={t("labelHint")}
        isRequired
        maxLength={60}
        value={draft.label}
        onChange={(label) => change({ label })}
      />
      <ScopeFields
        offered={owner?.scopes ?? []}
        chosen={draft.scopes}
        onChange={(scopes) => change({ scopes })}
      />
      <Select
        label={t("end")}
        options={ends.map((value) => ({ value, label: t(`ends.${value}`) }))}
        value={end}
        onChange={chooseEnd}
      />
      <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}

function troubleOf(
  { login, label, scopes, pin }: KeyDraft & { pin: string },
  t: (key: "needsOwner" | "needsLabel" | "needsScope" | "needsPin") => string,
): string | null {
  if (login === null) return t("needsOwner");
  if (label.trim() === "") return t("needsLabel");
  if (scopes.length === 0) return t("needsScope");
  return pin === "" ? t("needsPin") : null;
}
