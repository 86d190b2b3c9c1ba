import { notFound, redirect } from "next/navigation";
import { PlaceSheet } from "#components/places/place-sheet";
import { may } from "#lib/domain/permissions";
import { parsePlaceCode } from "#lib/domain/place-code";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getPlace } from "#lib/places/get-place";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).code) };
}

export default async function PlacePage({ params }: Props) {
  const place = parsePlaceCode(decodeURIComponent((await params).code));
  if (!place) notFound();
  if (place.kind === "zone") redirect(`/places?zone=${place.body}`);
  const { role } = await currentActor();
  const file = await readForPage(getPlace, { code: place.code });
  return <PlaceSheet place={file} mayManage={may(role, "place.manage")} />;
}
