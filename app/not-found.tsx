import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button-link";
import { EmptyPage } from "#components/ui/empty-page";

export default async function NotFound() {
  const t = await getTranslations("errors-shell.notFound");
  return (
    <main>
      <EmptyPage
        title={t("title")}
        action={
          <ButtonLink href="/" variant="primary">
            {t("act")}
          </ButtonLink>
        }
      >
        {t("body")}
      </EmptyPage>
    </main>
  );
}
