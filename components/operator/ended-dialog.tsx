"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";

type EndedDialogProps = { login: string; name: string; onSignedIn: () => void };

/** The session is over: its person signs in again over the page, which stays as it was. */
export function EndedDialog({ login, name, onSignedIn }: EndedDialogProps) {
  const t = useTranslations("operator");
  const act = useTranslations("common.act");
  const signIn = useTranslations("sign-in");
  const router = useRouter();
  const [password, setPassword] = useState("");
  const signing = useAct<null, { login: string; password: string }>("/api/sign-ins", {
    onSuccess: () => {
      onSignedIn();
      router.refresh();
    },
    onSettled: () => setPassword(""),
  });
  return (
    <ActDialog
      title={t("endedTitle")}
      act={act("signIn")}
      isOpen
      passesScans
      isPending={signing.isPending}
      error={signing.error}
      onAct={() => signing.mutate({ login, password })}
    >
      <p className="measure">{t("ended", { name })}</p>
      <TextField
        type="password"
        label={signIn("password")}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
        autoFocus
      />
      <p>
        <TextLink href="/sign-in">{t("otherPerson")}</TextLink>
      </p>
    </ActDialog>
  );
}
