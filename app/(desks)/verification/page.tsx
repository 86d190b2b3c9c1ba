import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VerificationDesk } from "#components/verification/verification-desk";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getVerification } from "#lib/verification/get-verification";
import { listVerificationQueue } from "#lib/verification/list-verification-queue";

type Query = { searchParams: Promise<{ plate?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verification");
  return { title: t("title") };
}

export default async function VerificationPage({ searchParams }: Query) {
  const { plate } = await searchParams;
  const { userId } = await currentActor();
  const queue = await readForPage(listVerificationQueue, {});
  const first = plate ? await readForPage(getVerification, { plate }) : null;
  return <VerificationDesk userId={userId} queue={queue} first={first} />;
}
