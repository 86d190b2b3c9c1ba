import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchBench } from "#components/outbound/batch-bench";
import type { BatchRights } from "#components/outbound/outbound-view";
import { PapersPanel } from "#components/papers/papers-panel";
import { actionOfStep, destructionSteps } from "#lib/domain/destruction-path";
import { may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getBatch } from "#lib/outbound/get-batch";
import { listDocuments } from "#lib/papers/list-documents";

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
    photograph: may(role, "destruction.photograph"),
    enterReceipt: may(role, "receipt.confirm"),
    steps: stepRights(role),
  };
  const papers = await readForPage(listDocuments, { subjectNos: [batch.batchNo] });
  return (
    <BatchBench
      batch={batch}
      rights={rights}
      userId={userId}
      papers={<PapersPanel load={batch} papers={papers} mayMake={may(role, "document.make")} />}
    />
  );
}

function stepRights(role: Role): BatchRights["steps"] {
  const rights = destructionSteps.map((step) => [step, may(role, actionOfStep[step])]);
  return Object.fromEntries(rights) as BatchRights["steps"];
}
