import { getTranslations } from "next-intl/server";
import { BagBench } from "#components/dock/bag-bench";
import { getBag } from "#lib/dock/get-bag";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { params: Promise<{ bagNo: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("bags");
  return { title: t("one", { bagNo: (await params).bagNo }) };
}

export default async function BagPage({ params }: Props) {
  const { bagNo } = await params;
  const { userId } = await currentActor();
  return <BagBench bag={await readForPage(getBag, { bagNo })} userId={userId} />;
}
