type Interceptor = (raw: string) => boolean;

/* The frame that was put up last hears first. */
const interceptors: Interceptor[] = [];

/** Lets the frame around the desks hear every scan first, until the returned function is called. */
export function interceptScans(interceptor: Interceptor): () => void {
  interceptors.unshift(interceptor);
  return () => {
    interceptors.splice(interceptors.indexOf(interceptor), 1);
  };
}

let isShut = false;

/** Lets no key of the bench act, while something stands over it that is not the bench's. */
export function shutBench(shut: boolean): void {
  isShut = shut;
}

/** Whether the keys of the bench act on nothing now. */
export function isBenchShut(): boolean {
  return isShut;
}

/** Whether a scan was for the frame, as a badge is: the desk then knows nothing of it. */
export function isIntercepted(raw: string): boolean {
  return interceptors.some((hear) => hear(raw));
}
