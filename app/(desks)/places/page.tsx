import { getTranslations } from "next-intl/server";
import { PlacesOverview } from "#components/places/places-overview";
import { PutAwayBench } from "#components/places/put-away-bench";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listPlaces } from "#lib/places/list-places";

type Props = { searchParams: Promise<{ zone?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("places");
  return { title: t("title") };
}

export default async function PlacesPage({ searchParams }: Props) {
  const { zone: asked } = await searchParams;
  const zone = typeof asked === "string" ? asked : null;
  const { role, userId } = await currentActor();
  const places = await readForPage(listPlaces, zone === null ? {} : { zone });
  return may(role, "place.put") ? (
    <PutAwayBench userId={userId} initial={places} zone={zone} />
  ) : (
    <PlacesOverview places={places} zone={zone} />
  );
}
