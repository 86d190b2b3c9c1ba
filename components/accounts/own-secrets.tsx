"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MakeForm } from "#components/item/make-form";
import { useAct } from "#components/item/use-act";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import { PinField } from "#components/verification/pin-field";
import { passwordLength } from "#lib/domain/own-secret";
import { pinForm } from "#lib/domain/pin";

const blankPassword = { password: "", next: "", again: "" };

/** One's own new password, typed twice; length is all that is asked of it. */
export function OwnPasswordForm() {
  const t = useTranslations("me");
  const router = useRouter();
  const [draft, setDraft] = useState(blankPassword);
  const making = useAct<unknown, { password: string; next: string }>("/api/own-password", {
    onSuccess: () => {
      setDraft(blankPassword);
      router.refresh();
    },
  });
  const field = (name: keyof typeof blankPassword, label: string, hint?: string) => (
    <TextField
      type="password"
      label={label}
      hint={hint}
      value={draft[name]}
      onChange={(text) => setDraft({ ...draft, [name]: text })}
      autoComplete={name === "password" ? "current-password" : "new-password"}
      maxLength={200}
      isRequired
    />
  );
  return (
    <MakeForm
      making={making}
      act={t("changePassword")}
      wrong={usePasswordTrouble(draft)}
      onMake={() => making.mutate({ password: draft.password, next: draft.next })}
    >
      {field("password", t("old"))}
      {field("next", t("new"), t("newHint", { count: passwordLength }))}
      {field("again", t("again"))}
      {making.isSuccess && <StatusLine tone="ok">{t("passwordChanged")}</StatusLine>}
    </MakeForm>
  );
}

function usePasswordTrouble({ password, next, again }: typeof blankPassword): string | null {
  const t = useTranslations("me");
  if (password === "") return t("needsOld");
  if (next.length < passwordLength) return t("tooShort", { count: passwordLength });
  if (next === password) return t("same");
  return next === again ? null : t("differs");
}

/** One's own PIN, the first or another, on the word of the password. */
export function OwnPinForm({ mustChange }: { mustChange: boolean }) {
  const t = useTranslations("me");
  const [password, setPassword] = useState("");
  const [pin, setPin] = useState("");
  const making = useAct<unknown, { password: string; pin: string }>("/api/own-pin", {
    onSuccess: () => {
      setPassword("");
      setPin("");
    },
  });
  const wrong = password === "" ? t("needsOld") : pinForm.test(pin) ? null : t("needsPin");
  return (
    <MakeForm
      making={making}
      act={t("changePin")}
      wrong={mustChange ? t("passwordFirst") : wrong}
      onMake={() => making.mutate({ password, pin })}
    >
      <TextField
        type="password"
        label={t("passwordForPin")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        maxLength={200}
        isRequired
      />
      <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
      {making.isSuccess && <StatusLine tone="ok">{t("pinChanged")}</StatusLine>}
    </MakeForm>
  );
}
