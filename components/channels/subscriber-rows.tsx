import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import type { CustomsChannelSetting } from "#lib/domain/customs-channel";

type Subscriber = CustomsChannelSetting["subscribers"][number];
type SubscriberRowsProps = {
  value: readonly Subscriber[];
  onChange: (value: Subscriber[]) => void;
  isDisabled: boolean;
};

const statuses = ["ALL", "DATA", "RET"] as const;
/** As many as an envelope may name; rows have no name but their place, and only the last is ever taken away. */
const places = ["first", "second", "third", "fourth", "fifth"] as const;

/** Who receives copies of what is sent, of what customs answers, or of both. */
export function SubscriberRows({ value, onChange, isDisabled }: SubscriberRowsProps) {
  const t = useTranslations("channels");
  const change = (at: number, patch: Partial<Subscriber>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t("subscribers")}</legend>
      {value.map((row, index) => (
        <div key={places[index]} className="flex items-end gap-3">
          <Select
            label={t("copies")}
            options={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            value={row.status}
            onChange={(status) => change(index, { status })}
            isDisabled={isDisabled}
          />
          <TextField
            label={t("dxpAddress")}
            code
            maxLength={100}
            isRequired
            isDisabled={isDisabled}
            value={row.dxpAddress}
            onChange={(dxpAddress) => change(index, { dxpAddress })}
          />
        </div>
      ))}
      <div className="flex gap-2">
        <Button
          disabledReason={isDisabled ? t("notYours") : value.length >= places.length ? t("fiveAtMost") : null}
          onClick={() => onChange([...value, { status: "ALL", dxpAddress: "" }])}
        >
          {t("addSubscriber")}
        </Button>
        {value.length > 0 && !isDisabled && (
          <Button onClick={() => onChange(value.slice(0, -1))}>{t("removeSubscriber")}</Button>
        )}
      </div>
    </fieldset>
  );
}
