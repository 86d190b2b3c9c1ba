"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import { AccountBooks, readAccountBooks } from "#lib/domain/account-books";

type AccountBooksSettingProps = { books: readonly string[]; mayChange: boolean };

/** Which account books the house keeps, so that no wave goes to another's. */
export function AccountBooksSetting({ books, mayChange }: AccountBooksSettingProps) {
  const t = useTranslations("settings");
  const words = useErrorWords();
  const router = useRouter();
  const kept = books.join(" ");
  const [typed, setTyped] = useState(kept);
  const act = useAct<unknown, { key: "accountBooks"; value: string[] }>("/api/settings", {
    onSuccess: (_, { value }) => setTyped(value.join(" ")),
    onSettled: () => router.refresh(),
  });
  const read = AccountBooks.safeParse(readAccountBooks(typed));
  const obstacle = mayChange ? (read.success ? null : t("accountBooks.wrong")) : t("automatic.notYours");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (obstacle === null && read.success && !act.isPending)
      act.mutate({ key: "accountBooks", value: read.data });
  };
  return (
    <form onSubmit={submit} className="mt-4 flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow basis-80">
        <p className="font-medium">{t("accountBooks.title")}</p>
        <p className="measure mt-0.5 text-ink-2">{t("accountBooks.note")}</p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
        {act.isSuccess && typed === kept && <StatusLine tone="ok">{t("accountBooks.saved")}</StatusLine>}
      </div>
      <div className="w-96">
        <TextField
          label={t("accountBooks.label")}
          hint={t("accountBooks.hint")}
          error={read.success ? undefined : t("accountBooks.wrong")}
          value={typed}
          onChange={setTyped}
          isDisabled={!mayChange}
          maxLength={640}
          code
        />
      </div>
      <Button type="submit" pending={act.isPending} disabledReason={obstacle}>
        {t("accountBooks.save")}
      </Button>
    </form>
  );
}
