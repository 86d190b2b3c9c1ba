"use client";

import { type RefObject, useEffect, useState } from "react";
import {
  type CameraSize,
  type CameraTrouble,
  cameraTroubleOf,
  closeCamera,
  openCamera,
} from "#components/camera/open-camera";

type Camera = {
  /** The camera's own track; null until there is a picture. */
  track: MediaStreamTrack | null;
  trouble: CameraTrouble | null;
};

const opening: Camera = { track: null, trouble: null };

/** Shows the camera in a video for as long as both stand on the page. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, size: CameraSize): Camera {
  const [camera, setCamera] = useState(opening);
  useEffect(() => {
    let isLeft = false;
    const tell = (next: Partial<Camera>) => !isLeft && setCamera({ ...opening, ...next });
    const opened = openCamera(size);
    async function show() {
      const stream = await opened;
      if (isLeft || !video.current) return;
      video.current.srcObject = stream;
      await video.current.play();
      const [track = null] = stream.getVideoTracks();
      // It ends by itself only when its cable is pulled or its leave is taken back.
      track?.addEventListener("ended", () => tell({ trouble: "none" }));
      tell({ track });
    }
    show().catch((error: unknown) => tell({ trouble: cameraTroubleOf(error) }));
    return () => {
      isLeft = true;
      opened.then(closeCamera, () => {});
    };
  }, [size, video]);
  return camera;
}
