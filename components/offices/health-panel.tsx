import { useTranslations } from "next-intl";
import { Figure, type FigureName, figureHref } from "#components/offices/figure";
import { Latencies } from "#components/offices/latencies";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { healthDays, type OfficeHealth } from "#lib/domain/office-health";

type HealthPanelProps = { code: string; health: OfficeHealth; linked: boolean };

/** How well one office hears us; every figure opens its rows. */
export function HealthPanel({ code, health, linked }: HealthPanelProps) {
  const t = useTranslations("offices");
  const hrefOf = (name: FigureName) => (linked ? figureHref(code, name) : null);
  const figure = (name: "messages" | "openLoops" | "undelivered" | "rejected") => ({
    key: name,
    term: t(name),
    value: <Figure value={health[name]} href={hrefOf(name)} />,
  });
  const latency = (key: "delivery" | "answer", p50: number | null, p95: number | null) => {
    const href = hrefOf(`${key}P50Ms`);
    const shown = <Latencies p50={p50} p95={p95} />;
    return {
      key,
      term: t(key),
      value: href && p50 !== null ? <TextLink href={href}>{shown}</TextLink> : shown,
    };
  };
  const share = health.delivered === 0 ? 0 : health.manual / health.delivered;
  return (
    <Panel title={t("health")} aside={t("healthBasis", { days: healthDays })}>
      <KeyValues
        rows={[
          figure("messages"),
          latency("delivery", health.deliveryP50Ms, health.deliveryP95Ms),
          latency("answer", health.answerP50Ms, health.answerP95Ms),
          figure("openLoops"),
          figure("undelivered"),
          figure("rejected"),
          {
            key: "manual",
            term: t("manual"),
            value: (
              <>
                <Figure value={health.manual} href={hrefOf("manual")} /> {t("shareOf", { share })}
              </>
            ),
          },
          {
            key: "breaker",
            term: t("line"),
            value: health.restsUntil ? (
              <>
                {t("breaker.resting", { count: health.failures })} <DateTime at={health.restsUntil} exact />
              </>
            ) : health.failures > 0 ? (
              t("breaker.failing", { count: health.failures })
            ) : (
              t("breaker.open")
            ),
          },
        ]}
      />
    </Panel>
  );
}
