import { getTranslations } from "next-intl/server";
import { TakingBench } from "#components/takings/taking-bench";
import { TakingResult } from "#components/takings/taking-result";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getTaking } from "#lib/stock/get-taking";

type Props = { params: Promise<{ takingNo: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("takings");
  return { title: t("one", { takingNo: (await params).takingNo }) };
}

export default async function TakingPage({ params }: Props) {
  const t = await getTranslations("takings");
  const { takingNo } = await params;
  const { role, userId } = await currentActor();
  const taking = await readForPage(getTaking, { takingNo });
  if (taking.result === null) {
    const obstacle = !may(role, "taking.count") ? t("notCounter") : taking.mayCount ? null : t("otherCounts");
    return <TakingBench key={taking.step} taking={taking} userId={userId} obstacle={obstacle} />;
  }
  const obstacle = !may(role, "taking.sign") ? t("notSigner") : taking.maySign ? null : t("otherSigns");
  return <TakingResult taking={taking} result={taking.result} obstacle={obstacle} />;
}
