import { getTranslations } from "next-intl/server";
import { VehicleTable } from "#components/dock/vehicle-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { listVehicles } from "#lib/dock/list-vehicles";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata() {
  const t = await getTranslations("vehicles");
  return { title: t("title") };
}

export default async function VehiclesPage() {
  const t = await getTranslations("vehicles");
  const { vehicles } = await readForPage(listVehicles, {});
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<TextLink href="/dock">{t("toDock")}</TextLink>}
      />
      <Panel flush>
        <VehicleTable vehicles={vehicles} />
      </Panel>
    </>
  );
}
