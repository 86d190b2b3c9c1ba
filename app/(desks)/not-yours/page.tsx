import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button-link";
import { EmptyPage } from "#components/ui/empty-page";
import { currentActor } from "#lib/http/read-for-page";

export default async function NotYoursPage() {
  const actor = await currentActor();
  const t = await getTranslations();
  return (
    <EmptyPage
      title={t("errors-shell.notYours.title")}
      action={
        <ButtonLink href="/" variant="primary">
          {t("errors-shell.notYours.act")}
        </ButtonLink>
      }
    >
      {t("errors-shell.notYours.body", { role: t(`shell.roles.${actor.role}`) })}
    </EmptyPage>
  );
}
