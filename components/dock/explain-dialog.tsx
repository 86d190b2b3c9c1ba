import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Notice } from "#components/ui/notice";
import { TextArea } from "#components/ui/text-area";

type ExplainDialogProps<Of> = {
  url: string;
  of: Of;
  differences: number;
  words: { title: string; act: string; body: string; explanation: string; needsWords: string };
  /** Why it is not ended at this moment, whatever is written. */
  obstacle?: string | null;
  onClose: () => void;
};

/** Ends something that was counted; differences want a word on what is known of them. */
export function ExplainDialog<Of extends object>({
  url,
  of,
  differences,
  words,
  obstacle = null,
  onClose,
}: ExplainDialogProps<Of>) {
  const [explanation, setExplanation] = useState("");
  const act = useClosingAct<Of & { explanation: string }>(url, onClose);
  const isMute = differences > 0 && explanation.trim() === "";
  return (
    <ActDialog
      title={words.title}
      act={words.act}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={obstacle ?? (isMute ? words.needsWords : null)}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ ...of, explanation: explanation.trim() })}
    >
      {obstacle && <Notice tone="attention" title={obstacle} />}
      <p className="measure">{words.body}</p>
      <TextArea
        label={words.explanation}
        value={explanation}
        onChange={setExplanation}
        maxLength={500}
        isRequired={differences > 0}
        autoFocus
      />
    </ActDialog>
  );
}
