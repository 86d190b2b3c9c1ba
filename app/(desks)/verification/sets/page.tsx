import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SetsDesk } from "#components/verification/sets/sets-desk";
import { setKinds } from "#lib/domain/verification-set/set";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listSets } from "#lib/verification/list-sets";

type Query = { searchParams: Promise<{ by?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verification.sets");
  return { title: t("title") };
}

export default async function SetsPage({ searchParams }: Query) {
  const asked = (await searchParams).by;
  const { userId } = await currentActor();
  const by = setKinds.find((kind) => kind === asked) ?? "place";
  return <SetsDesk list={await readForPage(listSets, { by })} userId={userId} />;
}
