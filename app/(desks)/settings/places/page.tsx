import { getTranslations } from "next-intl/server";
import { ContainerDesk } from "#components/places/container-desk";
import { ZoneDesk } from "#components/places/zone-desk";
import { PageHeader } from "#components/ui/page-header";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listPlaceSettings } from "#lib/places/list-place-settings";

export async function generateMetadata() {
  const t = await getTranslations("places.settings");
  return { title: t("title") };
}

export default async function PlaceSettingsPage() {
  const t = await getTranslations("places.settings");
  const { zones, containers } = await readForPage(listPlaceSettings, null);
  const { role } = await currentActor();
  const mayChange = may(role, "place.manage");
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ZoneDesk rows={zones} mayChange={mayChange} />
      <ContainerDesk rows={containers} mayChange={mayChange} />
    </>
  );
}
