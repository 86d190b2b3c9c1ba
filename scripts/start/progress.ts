/** Runs one step and says so: at once when it is done, every five seconds while it lasts. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const first = setTimeout(() => console.log(`… ${label}`), 500);
  const ticker = setInterval(() => console.log(`… ${label} (${seconds()} s)`), 5_000);
  try {
    const result = await work();
    console.log(`✓ ${label} (${seconds()} s)`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(ticker);
  }
}
