import { useTranslations } from "next-intl";
import { LegalClocks } from "#components/clocks/legal-clocks";
import { Panel } from "#components/ui/panel";
import type { ReturnClocks as Clocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** The legal clocks that the reader can be told of, and the money at stake. */
export function ReturnClocks({ clocks, stake }: { clocks: Clocks; stake: Stake | null }) {
  const t = useTranslations("returns.page");
  return (
    <Panel title={t("clocks")}>
      <LegalClocks clocks={clocks} stake={stake} />
    </Panel>
  );
}
