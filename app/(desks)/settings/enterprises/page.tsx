import { getTranslations } from "next-intl/server";
import { EnterpriseDesk } from "#components/registers/enterprise-desk";
import { PageHeader } from "#components/ui/page-header";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listEnterprises } from "#lib/registers/list-enterprises";

export async function generateMetadata() {
  const t = await getTranslations("enterprises");
  return { title: t("title") };
}

export default async function EnterprisesPage() {
  const t = await getTranslations("enterprises");
  const rows = await readForPage(listEnterprises, null);
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <EnterpriseDesk rows={rows} mayChange={may(role, "registers.manage")} />
    </>
  );
}
