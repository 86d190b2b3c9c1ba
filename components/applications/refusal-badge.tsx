import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { RefusalClass } from "#lib/domain/refusal-class";

const tones = { field: "attention", legal: "stop", undecided: "pending" } as const satisfies Record<
  RefusalClass,
  Tone
>;

/** What follows from a refusal. */
export function RefusalBadge({ refusalClass }: { refusalClass: RefusalClass }) {
  const t = useTranslations("applications.refusalClass");
  return <Badge tone={tones[refusalClass]}>{t(refusalClass)}</Badge>;
}
