import { type ComponentProps, useRef } from "react";
import { Button } from "#components/ui/button";

type FilePickerProps = Pick<ComponentProps<"input">, "accept" | "capture" | "multiple"> &
  Pick<ComponentProps<typeof Button>, "variant" | "size" | "pending"> & {
    label: string;
    onPick: (files: readonly File[]) => void;
  };

/** A button that lets the person choose files of their own, or take a picture where `capture` says so. */
export function FilePicker({ label, accept, capture, multiple, onPick, ...button }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        capture={capture}
        multiple={multiple}
        aria-label={label}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
        className="sr-only"
      />
    </>
  );
}
