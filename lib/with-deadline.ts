import { AppError } from "#lib/errors";

const deadlineMs = 5_000;

/** What `work` ends with, or `database_away` when that takes more than five seconds; the work itself goes on. */
export async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("database_away")), deadlineMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
