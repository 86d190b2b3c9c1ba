import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox";
import { TextField } from "#components/ui/text-field";
import type { OfficeSettings } from "#lib/domain/office-registry";
import type { WorkingHours } from "#lib/domain/working-hours";

type HoursFieldsProps = {
  hours: WorkingHours | null;
  deliverInHours: boolean;
  onChange: (part: Partial<OfficeSettings>) => void;
  isDisabled: boolean;
};

const days = [1, 2, 3, 4, 5, 6, 7] as const;
const usual: WorkingHours = { days: [1, 2, 3, 4, 5], from: "08:30", until: "17:00" };

/** When an office works: an alarm rings then only, and where it says so messages leave then only. */
export function HoursFields({ hours, deliverInHours, onChange, isDisabled }: HoursFieldsProps) {
  const t = useTranslations("offices");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-ink-2">{t("hours")}</legend>
      <Checkbox
        isSelected={hours === null}
        isDisabled={isDisabled}
        onChange={(always) => onChange(always ? { hours: null, deliverInHours: false } : { hours: usual })}
      >
        {t("dayAndNight")}
      </Checkbox>
      {hours && (
        <>
          <div className="flex flex-wrap gap-x-4">
            {days.map((day) => (
              <Checkbox
                key={day}
                isSelected={hours.days.includes(day)}
                isDisabled={isDisabled}
                onChange={(works) => onChange({ hours: { ...hours, days: withDay(hours.days, day, works) } })}
              >
                {t(`day.${day}`)}
              </Checkbox>
            ))}
          </div>
          <div className="flex gap-3">
            {(["from", "until"] as const).map((end) => (
              <TextField
                key={end}
                label={t(end)}
                value={hours[end]}
                onChange={(time) => onChange({ hours: { ...hours, [end]: time } })}
                maxLength={5}
                isReadOnly={isDisabled}
                code
              />
            ))}
          </div>
          <Checkbox
            isSelected={deliverInHours}
            isDisabled={isDisabled}
            onChange={(only) => onChange({ deliverInHours: only })}
          >
            {t("deliverInHours")}
          </Checkbox>
        </>
      )}
    </fieldset>
  );
}

function withDay(now: readonly number[], day: number, works: boolean): number[] {
  return days.filter((one) => (one === day ? works : now.includes(one)));
}
