import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link";
import { EmptyPage } from "#components/ui/empty-page";

/** No such page, or none that this person may know of; the two are not told apart. */
export function NotThere() {
  const t = useTranslations("errors-shell.notFound");
  return (
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
  );
}
