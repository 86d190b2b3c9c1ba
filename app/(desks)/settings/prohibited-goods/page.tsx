import { getTranslations } from "next-intl/server";
import { ProhibitedDesk } from "#components/registers/prohibited-desk";
import { PageHeader } from "#components/ui/page-header";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listProhibited } from "#lib/prohibited/list-prohibited";

export async function generateMetadata() {
  const t = await getTranslations("prohibited");
  return { title: t("title") };
}

export default async function ProhibitedGoodsPage() {
  const t = await getTranslations("prohibited");
  const rows = await readForPage(listProhibited, undefined);
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ProhibitedDesk rows={rows} mayChange={may(role, "prohibited.manage")} />
    </>
  );
}
