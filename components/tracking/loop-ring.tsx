import { useTranslations } from "next-intl";
import { Ring } from "#components/marks/ring";
import type { LoopProgress } from "#lib/domain/loop";

/** The ring of one return, with what it says for who does not see it. */
export function LoopRing({ loop, size = 20 }: { loop: LoopProgress | null; size?: 20 | 32 }) {
  const t = useTranslations("returns");
  if (!loop) return "—";
  const { quarters, trouble } = loop;
  const title = `${t(`ring.${quarters}`)}${trouble ? t(`trouble.${trouble}`) : ""}`;
  return <Ring quarters={quarters} trouble={trouble} title={title} size={size} />;
}
