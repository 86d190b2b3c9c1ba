"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { EmptyPage } from "#components/ui/empty-page";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("errors-shell.failed");
  return (
    <main>
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
    </main>
  );
}
