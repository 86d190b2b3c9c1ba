import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ChangesView } from "#components/applications/changes-view";
import { PreView } from "#components/applications/pre-view";
import { ReadyDesk } from "#components/applications/ready-desk";
import { RefusalGroups } from "#components/applications/refusal-groups";
import type { WorkView as WorkViewName } from "#lib/domain/application-views";

type Closed = "closed";
type WorkViewProps = {
  view: WorkViewName;
  mayDeclare: boolean;
  ready: Omit<ComponentProps<typeof ReadyDesk>, "mayDeclare">;
  refusals: Omit<ComponentProps<typeof RefusalGroups>, Closed>;
  changes: ComponentProps<typeof ChangesView>;
  pre: Omit<ComponentProps<typeof PreView>, Closed>;
};

/** One kind of the declarant's work. */
export function WorkView({ view, mayDeclare, ready, refusals, changes, pre }: WorkViewProps) {
  const t = useTranslations("applications");
  const closed = mayDeclare ? null : t("notYours");
  const views = {
    ready: () => <ReadyDesk {...ready} mayDeclare={mayDeclare} />,
    refusals: () => <RefusalGroups {...refusals} closed={closed} />,
    changes: () => <ChangesView {...changes} />,
    pre: () => <PreView {...pre} closed={closed} />,
  } as const satisfies Record<WorkViewName, () => unknown>;
  return views[view]();
}
