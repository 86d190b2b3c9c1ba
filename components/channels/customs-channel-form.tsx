"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SubscriberRows } from "#components/channels/subscriber-rows";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { DateTime } from "#components/ui/date-time";
import { RadioCards } from "#components/ui/radio-cards";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import { CustomsChannelSetting, type CustomsTransport } from "#lib/domain/customs-channel";

type CustomsChannelFormProps = {
  value: CustomsChannelSetting;
  set: { by: string; at: Date | string } | null;
  transports: readonly { name: CustomsTransport; address: string }[];
  mayWrap: boolean;
  mayChange: boolean;
};

/** Chooses among the ways to customs that the environment has, and how messages are made up. */
export function CustomsChannelForm(props: CustomsChannelFormProps) {
  const { value, set, transports, mayWrap, mayChange } = props;
  const t = useTranslations("channels");
  const words = useErrorWords();
  const router = useRouter();
  const [draft, setDraft] = useState(value);
  const [perMessage, setPerMessage] = useState(String(value.documentsPerMessage));
  const act = useAct<unknown, { key: "customsChannel"; value: CustomsChannelSetting }>("/api/settings", {
    onSuccess: () => router.refresh(),
  });
  const wanted = CustomsChannelSetting.safeParse({ ...draft, documentsPerMessage: Number(perMessage) });
  const reason = mayChange ? (wanted.success ? null : t("incomplete")) : t("notYours");
  return (
    <form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason && wanted.success) act.mutate({ key: "customsChannel", value: wanted.data });
      }}
    >
      <RadioCards
        label={t("way")}
        cards={transports.map(({ name, address }) => ({
          value: name,
          label: t(`transport.${name}`),
          note: address,
        }))}
        value={draft.transport ?? transports[0]?.name ?? null}
        onChange={(transport) => setDraft({ ...draft, transport })}
        isDisabled={!mayChange}
      />
      <Checkbox
        isSelected={draft.envelope}
        isDisabled={!mayChange || !mayWrap}
        onChange={(envelope) => setDraft({ ...draft, envelope })}
      >
        {t(mayWrap ? "envelope" : "envelopeMissing")}
      </Checkbox>
      <TextField
        label={t("perMessage")}
        hint={t("perMessageHint")}
        inputMode="numeric"
        maxLength={3}
        isDisabled={!mayChange}
        value={perMessage}
        onChange={setPerMessage}
      />
      <SubscriberRows
        value={draft.subscribers}
        onChange={(subscribers) => setDraft({ ...draft, subscribers })}
        isDisabled={!mayChange}
      />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <StatusLine tone={act.error ? "stop" : "ok"}>
          {act.error ? words(act.error) : act.isSuccess ? t("saved") : null}
        </StatusLine>
        {set && (
          <span className="text-ink-2">
            {t("set", { name: set.by })} <DateTime at={set.at} exact />
          </span>
        )}
        <Button type="submit" variant="primary" pending={act.isPending} disabledReason={reason}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
