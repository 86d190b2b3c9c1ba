import { getTranslations } from "next-intl/server";
import { ContractorDesk } from "#components/registers/contractor-desk";
import { PageHeader } from "#components/ui/page-header";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listContractors } from "#lib/registers/list-contractors";

export async function generateMetadata() {
  const t = await getTranslations("contractors");
  return { title: t("title") };
}

export default async function ContractorsPage() {
  const t = await getTranslations("contractors");
  const rows = await readForPage(listContractors, null);
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ContractorDesk rows={rows} mayChange={may(role, "registers.manage")} />
    </>
  );
}
