import { getTranslations } from "next-intl/server";
import { RecallDesk } from "#components/recalls/recall-desk";
import { may } from "#lib/domain/permissions";
import { shanghaiDay } from "#lib/domain/shanghai";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetRecall, getRecall } from "#lib/recalls/get-recall";
import { listRecalls } from "#lib/recalls/list-recalls";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("recalls");
  return { title: t("title") };
}

export default async function RecallsPage({ searchParams }: Props) {
  const wanted = GetRecall.safeParse({ recallNo: (await searchParams).chosen });
  const { role } = await currentActor();
  const recalls = await readForPage(listRecalls, undefined);
  const chosen = recalls.find(({ recallNo }) => recallNo === wanted.data?.recallNo) ?? null;
  return (
    <RecallDesk
      key={chosen?.recallNo ?? "new"}
      recalls={recalls}
      chosen={chosen}
      pieces={chosen && (await readForPage(getRecall, { recallNo: chosen.recallNo }))}
      today={shanghaiDay(new Date())}
      mayIssue={may(role, "recall.issue")}
    />
  );
}
