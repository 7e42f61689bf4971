package bot.k98.queue.worker;

/** The kinds of work, ready to run. */
record Steps(FetchStep fetch, ParseStep parse, ExportStep export, ReportStep report, RemoveStep remove) {}
