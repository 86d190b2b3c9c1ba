"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { EmptyPage } from "#components/ui/empty-page";

export type FailedProps = { error: Error & { digest?: string }; retry: () => void };

/** Something broke on our side: says so, gives the number the log has, and offers to try again. */
export function Failed({ error, retry }: FailedProps) {
  const t = useTranslations("errors-shell.failed");
  return (
    <EmptyPage
      title={t("title")}
      note={error.digest && t("reference", { reference: error.digest })}
      action={
        <Button variant="primary" onClick={retry}>
          {t("act")}
        </Button>
      }
    >
      {t("body")}
    </EmptyPage>
  );
}
