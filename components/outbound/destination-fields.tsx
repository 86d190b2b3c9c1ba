import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { type DestinationKind, destinationKinds } from "#lib/domain/destination";

type DestinationFieldsProps = {
  kind: DestinationKind;
  warehouse: string;
  onKind: (kind: DestinationKind) => void;
  onWarehouse: (code: string) => void;
};

/** Where released goods go; they stay bonded, and a domestic address says why it cannot be. */
export function DestinationFields({ kind, warehouse, onKind, onWarehouse }: DestinationFieldsProps) {
  const t = useTranslations("outbound.open");
  const choose = (chosen: string) => {
    const found = destinationKinds.find((one) => one === chosen);
    if (found) onKind(found);
  };
  return (
    <>
      <Select
        label={t("destination")}
        hint={kind === "domestic" ? t("noDomestic") : undefined}
        value={kind}
        onChange={choose}
        options={destinationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        isRequired
      />
      {kind === "other_warehouse" && (
        <TextField
          label={t("warehouse")}
          value={warehouse}
          onChange={onWarehouse}
          maxLength={20}
          isRequired
          code
        />
      )}
    </>
  );
}
