import { getTranslations } from "next-intl/server";
import { TakingDesk } from "#components/takings/taking-desk";
import { PageHeader } from "#components/ui/page-header";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listTakings } from "#lib/stock/list-takings";

export async function generateMetadata() {
  const t = await getTranslations("takings");
  return { title: t("title") };
}

export default async function TakingsPage() {
  const t = await getTranslations("takings");
  const { takings, free } = await readForPage(listTakings, null);
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <TakingDesk takings={takings} free={free} mayOpen={may(role, "taking.open")} />
    </>
  );
}
