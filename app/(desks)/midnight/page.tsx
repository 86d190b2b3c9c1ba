import { getTranslations } from "next-intl/server";
import { MidnightDesk } from "#components/midnight/midnight-desk";
import { ListMidnight, listMidnight } from "#lib/deadlines/list-midnight";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  const t = await getTranslations("midnight");
  return { title: t("title") };
}

export default async function MidnightPage({ searchParams }: Props) {
  const { sort } = ListMidnight.parse(await searchParams);
  const first = await readForPage(listMidnight, { sort });
  const { role } = await currentActor();
  return <MidnightDesk first={first} sort={sort} mayDeclare={may(role, "application.declare")} />;
}
