import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetBench } from "#components/verification/sets/set-bench";
import { SetRecord } from "#components/verification/sets/set-record";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetSet, getSet } from "#lib/verification/get-set";

type Props = { params: Promise<{ setNo: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("verification.sets");
  return { title: t("one", { no: (await params).setNo }) };
}

export default async function SetPage({ params }: Props) {
  const asked = GetSet.safeParse(await params);
  if (!asked.success) notFound();
  const { userId } = await currentActor();
  const set = await readForPage(getSet, asked.data);
  if (set.conclusion) return <SetRecord set={set} conclusion={set.conclusion} />;
  return <SetBench set={set} userId={userId} />;
}
