"use client";

import { useTranslations } from "next-intl";
import type { Arrived } from "#components/dock/dock-row";
import type { Band } from "#components/scan/state-band";
import type { DockFlag } from "#lib/domain/dock-flag";
import { formatMoment } from "#lib/i18n/format";

/** What the band says of a parcel at the dock: taken in, in already, or taken in with a warning. */
export function useArrivalBand(): (arrival: Arrived) => Band {
  const t = useTranslations("dock.band");
  const carrierName = useCarrierName();

  function flagged(flag: DockFlag, carrier: string | null): Pick<Band, "tone" | "message" | "next"> {
    switch (flag.kind) {
      case "in_time":
        return {
          tone: "ok",
          message: t("in_time.message", { carrier: carrierName(carrier) }),
          next: t("in_time.next"),
        };
      case "near":
        return { tone: "attention", message: t("near.message", { days: flag.days }), next: t("near.next") };
      case "late": {
        const message = t(`late.${flag.clock}`, { days: flag.days });
        return { tone: "attention", message, next: t("late.next") };
      }
      case "not_released":
      case "unknown":
        return { tone: "attention", message: t(`${flag.kind}.message`), next: t(`${flag.kind}.next`) };
    }
  }

  return (arrival) => {
    const { waybillNo: code } = arrival;
    if (arrival.result === "arrived") {
      return { code, word: t("arrived"), ...flagged(arrival.flag, arrival.carrier) };
    }
    const time = formatMoment(new Date(arrival.arrivedAt));
    return {
      tone: "already",
      code,
      word: t("already"),
      message: t("alreadyWho", { time, name: arrival.arrivedBy }),
      next: t(`next.${arrival.status}`),
    };
  };
}

/** A carrier's name; one outside the table is shown as it came. */
export function useCarrierName(): (carrier: string | null) => string {
  const t = useTranslations("scan.carrier");
  const none = useTranslations("dock")("noCarrier");
  return (carrier) => (carrier === null ? none : t.has(carrier) ? t(carrier) : carrier);
}
