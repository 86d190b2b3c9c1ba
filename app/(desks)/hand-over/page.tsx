import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ShiftDesk } from "#components/shift/shift-desk";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listShiftHandovers } from "#lib/receiving/list-shift-handovers";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shift");
  return { title: t("title") };
}

export default async function HandOverPage() {
  const past = await readForPage((ctx) => listShiftHandovers(ctx), null);
  const { name, userId } = await currentActor();
  return <ShiftDesk userId={userId} giver={name} past={past} />;
}
