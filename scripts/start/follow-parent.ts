// Preloaded into every child: when the supervisor is gone, even by kill -9, its children go too.
process.channel?.unref();
process.once("disconnect", () => {
  setTimeout(() => process.exit(1), 3_000).unref();
  process.kill(process.pid, "SIGTERM");
});
