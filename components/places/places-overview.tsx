import { useTranslations } from "next-intl";
import { LocationTable } from "#components/places/location-table";
import type { Places } from "#components/places/place-data";
import { WaitingTable } from "#components/places/waiting-table";
import { ZoneList } from "#components/places/zone-list";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";

/** What is where, for those who look and put nothing away. */
export function PlacesOverview({ places, zone }: { places: Places; zone: string | null }) {
  const t = useTranslations("places");
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ContextLayout label={t("zones.title")} context={<ZoneList zones={places.zones} chosen={zone} />}>
        <ChosenZone places={places} zone={zone} />
        <WaitingTable rows={places.waiting} count={places.waitingCount} />
      </ContextLayout>
    </>
  );
}

/** The locations of the zone that was asked for. */
export function ChosenZone({ places, zone }: { places: Places; zone: string | null }) {
  const chosen = places.zones.find(({ code }) => code === zone);
  return chosen && <LocationTable zone={chosen} rows={places.locations} />;
}
