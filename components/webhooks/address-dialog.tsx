import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { newSecret } from "#components/offices/new-secret";
import { Checkbox } from "#components/ui/checkbox";
import { TextField } from "#components/ui/text-field";
import { EventName } from "#components/webhooks/event-name";
import { NewKey } from "#components/webhooks/new-key";
import { type OwnerEventType, ownerEventTypes } from "#lib/domain/owner-event";

type Endpoint = { code: string; url: string | null; secret: string | null; events: OwnerEventType[] };
type AddressDialogProps = {
  code: string;
  url: string | null;
  events: readonly OwnerEventType[];
  onClose: () => void;
};

/** Says where an owner's system hears us and what of; with the first address comes its key, shown this once. */
export function AddressDialog({ code, url, events, onClose }: AddressDialogProps) {
  const t = useTranslations("webhooks");
  const [secret] = useState(newSecret);
  const [address, setAddress] = useState(url ?? "");
  const [chosen, setChosen] = useState<readonly OwnerEventType[]>(events);
  const act = useClosingAct<Endpoint>("/api/owner-endpoints", onClose);
  const given = address.trim() === "" ? null : address.trim();
  const needsKey = url === null && given !== null;
  const wanted = ownerEventTypes.filter((type) => chosen.includes(type));
  return (
    <ActDialog
      title={t("addressTitle")}
      act={t("keep")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={given === null || URL.canParse(given) ? null : t("unreadable")}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ code, url: given, secret: needsKey ? secret : null, events: wanted })}
    >
      <TextField
        label={t("address")}
        hint={t("addressHint")}
        value={address}
        onChange={setAddress}
        maxLength={500}
        autoFocus
        code
      />
      <fieldset className="flex flex-col">
        <legend className="mb-1 text-ink-2">{t("events")}</legend>
        {ownerEventTypes.map((type) => (
          <Checkbox
            key={type}
            isSelected={chosen.includes(type)}
            onChange={(isOn) =>
              setChosen((now) => (isOn ? [...now, type] : now.filter((other) => other !== type)))
            }
          >
            <EventName type={type} />
          </Checkbox>
        ))}
      </fieldset>
      {needsKey && <NewKey secret={secret} />}
    </ActDialog>
  );
}
