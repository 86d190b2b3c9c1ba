import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrainingDesk } from "#components/training/training-desk";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { drawSamples } from "#lib/training/draw-samples";
import { listTrainingRuns } from "#lib/training/list-training-runs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("training");
  return { title: t("title") };
}

export default async function TrainingPage() {
  await readForPage((ctx) => drawSamples(ctx), null);
  const { userId, role, isTrainee } = await currentActor();
  const signsOff = may(role, "training.sign_off") && !isTrainee;
  const runs = signsOff ? await readForPage((ctx) => listTrainingRuns(ctx), null) : null;
  return <TrainingDesk key={userId} userId={userId} isTrainee={isTrainee} runs={runs} />;
}
