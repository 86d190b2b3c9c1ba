import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExceptionsDesk } from "#components/exceptions/exceptions-desk";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listExceptions } from "#lib/receiving/list-exceptions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exceptions");
  return { title: t("title") };
}

export default async function ExceptionsPage() {
  const { role } = await currentActor();
  return <ExceptionsDesk initial={await readForPage(listExceptions, {})} role={role} />;
}
