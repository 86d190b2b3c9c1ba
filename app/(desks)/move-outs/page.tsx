import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DestructionList } from "#components/outbound/destruction-list";
import { MoveOutDesk } from "#components/outbound/move-out-desk";
import { WitnessSetting } from "#components/outbound/witness-setting";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetBatch, getBatch } from "#lib/outbound/get-batch";
import { listMoveOuts } from "#lib/outbound/list-move-outs";
import { listToWitness } from "#lib/outbound/list-to-witness";

type Props = { searchParams: Promise<{ batch?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("batches");
  return { title: t("title") };
}

export default async function MoveOutsPage({ searchParams }: Props) {
  const lists = await readForPage(listMoveOuts, {});
  const asked = GetBatch.safeParse({ batchNo: (await searchParams).batch ?? lists.waiting[0]?.batchNo });
  const batch = asked.success ? await readForPage(getBatch, asked.data) : null;
  const { userId } = await currentActor();
  const { waiting, unasked, isWitnessed } = await readForPage(listToWitness, null);
  return (
    <MoveOutDesk
      moveOuts={{ ...lists, batch }}
      userId={userId}
      witness={
        <>
          <DestructionList kind="witness" rows={waiting} />
          <DestructionList kind="unasked" rows={unasked} />
        </>
      }
      witnessSetting={<WitnessSetting isWitnessed={isWitnessed} />}
    />
  );
}
