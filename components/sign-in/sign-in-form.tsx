"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { TextField } from "#components/ui/text-field";

type State = { code: "sign_in_failed" | "locked_out" | "database_away"; login: string } | null;

/** Login and password, in one column, with Enter to go. */
export function SignInForm({ act }: { act: (state: State, form: FormData) => Promise<State> }) {
  const t = useTranslations();
  const [state, submit, pending] = useActionState(act, null);
  return (
    <form action={submit} className="flex flex-col gap-4">
      {state && <Notice tone="stop" title={t(`errors.${state.code}`)} />}
      <TextField
        name="login"
        label={t("sign-in.login")}
        autoComplete="username"
        defaultValue={state?.login ?? ""}
        key={state?.login}
        isRequired
        autoFocus
        code
      />
      <TextField
        name="password"
        type="password"
        label={t("sign-in.password")}
        autoComplete="current-password"
        isRequired
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={pending} keyHint="Enter">
          {t("common.act.signIn")}
        </Button>
      </div>
    </form>
  );
}
