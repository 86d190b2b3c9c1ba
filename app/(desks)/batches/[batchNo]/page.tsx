import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchBench } from "#components/outbound/batch-bench";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getBatch } from "#lib/outbound/get-batch";

type Props = { params: Promise<{ batchNo: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("outbound.batch");
  return { title: t("title", await params) };
}

export default async function BatchPage({ params }: Props) {
  const { userId, role } = await currentActor();
  const batch = await readForPage(getBatch, await params);
  const rights = {
    manage: may(role, "batch.manage"),
    approve: may(role, "batch.approve"),
    clear: may(role, "batch.clear_move_out"),
  };
  return <BatchBench batch={batch} rights={rights} userId={userId} />;
}
