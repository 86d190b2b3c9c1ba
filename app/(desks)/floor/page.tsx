import { getTranslations } from "next-intl/server";
import { DayProgress } from "#components/floor/day-progress";
import { HeldBoxes } from "#components/floor/held-boxes";
import { SetTargets } from "#components/floor/set-targets";
import { WorkerTable } from "#components/floor/worker-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { readForPage } from "#lib/http/read-for-page";
import { listHeldBoxes } from "#lib/receiving/list-held-boxes";
import { listWorkers } from "#lib/receiving/list-workers";

export async function generateMetadata() {
  const t = await getTranslations("floor");
  return { title: t("title") };
}

export default async function FloorPage() {
  const t = await getTranslations("floor");
  const { workers, done, targets } = await readForPage((ctx) => listWorkers(ctx), null);
  const { boxes, total } = await readForPage((ctx) => listHeldBoxes(ctx), null);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} actions={<SetTargets targets={targets} />} />
      <DayProgress done={done} targets={targets} />
      <Panel title={t("workers")} aside={t("workerCount", { count: workers.length })} flush>
        <WorkerTable rows={workers} />
      </Panel>
      <Panel title={t("boxes")} aside={t("boxCount", { count: total })} flush>
        <HeldBoxes rows={boxes} />
      </Panel>
    </>
  );
}
