/** Why there is no picture: a page without HTTPS, no leave, no camera, or one that another program has. */
export type CameraTrouble = "insecure" | "denied" | "none" | "busy";

/** The picture that is wished for; a camera that has it not gives what it has. */
export type CameraSize = { width: number; height: number };

/** Opens the camera that looks away from the person, where there are two. Rejects with what `cameraTroubleOf` reads. */
export async function openCamera({ width, height }: CameraSize): Promise<MediaStream> {
  if (!window.isSecureContext) throw new DOMException("a page without HTTPS has no camera", "SecurityError");
  const size = { width: { ideal: width }, height: { ideal: height } };
  return navigator.mediaDevices.getUserMedia({ video: { ...size, facingMode: "environment" }, audio: false });
}

/** Lets the camera go, and its light out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

const troubles: Readonly<Record<string, CameraTrouble>> = {
  SecurityError: "insecure",
  NotAllowedError: "denied",
  NotFoundError: "none",
  OverconstrainedError: "none",
};

/** What stood in the way of a camera that did not open, as a person can act on it. */
export function cameraTroubleOf(error: unknown): CameraTrouble {
  return (error instanceof Error && troubles[error.name]) || "busy";
}
