import { getTranslations } from "next-intl/server";
import { ExportsDesk } from "#components/exports/exports-desk";
import { may } from "#lib/domain/permissions";
import { ListExports, listExports } from "#lib/exports/list-exports";
import { currentActor, readForPage } from "#lib/http/read-for-page";

export async function generateMetadata() {
  const t = await getTranslations("exports");
  return { title: t("title") };
}

export default async function ExportsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = ListExports.safeParse(await searchParams);
  const { whose } = asked.success ? asked.data : ListExports.parse({});
  const first = await readForPage(listExports, { whose });
  const { role } = await currentActor();
  return <ExportsDesk key={whose} mayOversee={may(role, "export.oversee")} {...{ first, whose }} />;
}
