package org.bihuan.problem.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bihuan.api.Trace;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.ExportJob;
import org.bihuan.problem.ExportJobs;
import org.bihuan.problem.ExportSight;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerFigures;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.refusal.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Large exports of the ledger, made in the background: whoever asks may leave and fetch the file within a day, as long as he still
 * sees everything in it.
 */
@Service
public class LedgerExports implements DisposableBean {

    /** Up to this many rows the file is handed out at once. */
    public static final int AT_ONCE = 10_000;

    /** Beyond this many rows it is CSV: no office opens such a workbook. */
    public static final int WORKBOOK = 100_000;

    private static final Logger log = LoggerFactory.getLogger(LedgerExports.class);

    private final ExportJobs jobs;
    private final Ledger ledger;
    private final LedgerFigures figures;
    private final LedgerWriter writer;
    private final ViewLog views;
    private final ExportSight sight;
    private final Path folder;
    private final ScheduledExecutorService worker =
            Executors.newScheduledThreadPool(2, task -> new Thread(task, "ledger-export"));

    LedgerExports(
            ExportJobs jobs,
            Ledger ledger,
            LedgerFigures figures,
            LedgerWriter writer,
            ViewLog views,
            ExportSight sight,
            @Value("${bihuan.home}") Path home) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.figures = figures;
        this.writer = writer;
        this.views = views;
        this.sight = sight;
        this.folder = home.resolve("exports");
        worker.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
    }

    /** How many rows an export would have, counted up to {@link #WORKBOOK}. */
    public LedgerFigures.Count count(Actor actor, LedgerAddress address) {
        return figures.count(query(actor, address), WORKBOOK);
    }

    /** The kind of file so many rows make. */
    public static String kind(LedgerFigures.Count rows) {
        return rows.more() ? "csv" : "xlsx";
    }

    /**
     * Begins one.
     *
     * @throws Refused while another of the same person goes on
     */
    public ExportJob begin(Actor actor, LedgerAddress address) {
        if (jobs.of(actor).stream().anyMatch(ExportJob::running)) {
            throw Refused.because("ledger.export.wait");
        }
        ProblemQuery query = query(actor, address);
        List<String> columns = address.columns();
        String kind = kind(figures.count(query, WORKBOOK));
        String id = jobs.begin(actor, kind, address.query());
        Locale locale = LocaleContextHolder.getLocale();
        var order = new LedgerWriter.Order(actor, query, columns, (rows, all) -> {
            remember(id, rows);
            jobs.reached(id, all);
        });
        whenKept(() -> worker.execute(() -> write(id, kind, order, locale)));
        return jobs.get(actor, id);
    }

    /** Nothing is written for what is taken back. */
    private static void whenKept(Runnable begin) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin.run();
            }
        });
    }

    private void write(String id, String kind, LedgerWriter.Order order, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(id);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (kind.equals("csv")) {
                    writer.csv(order, out);
                } else {
                    writer.xlsx(order, out);
                }
            }
            jobs.done(id, Files.size(file));
        } catch (IOException | RuntimeException failure) {
            log.error("Export {} came to nothing: {}", id, Trace.of(failure));
            jobs.failed(id);
            delete(id);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** One's own of the last day. */
    public List<ExportJob> of(Actor actor) {
        return jobs.of(actor);
    }

    /** One of one's own. */
    public ExportJob get(Actor actor, String id) {
        return jobs.get(actor, id);
    }

    /**
     * Its file; that it was fetched is written down.
     *
     * @throws org.bihuan.refusal.Missing if it is not one of his own
     * @throws Refused until the file is there, when its day is over, and when he does not see everything in it any more
     */
    public Path file(Actor actor, String id) {
        ExportJob job = jobs.get(actor, id);
        Path file = folder.resolve(job.id());
        if (!job.done() || !Files.exists(file)) {
            throw Refused.because("ledger.export.noFile");
        }
        if (!sight.holds(actor, job.sight(), remembered(id))) {
            throw Refused.because("ledger.export.sight");
        }
        views.saw(actor, Sensitive.EXPORT, "problems." + job.kind() + " " + id);
        return file;
    }

    /** Throws one away before its day is over. */
    public void drop(Actor actor, String id) {
        ExportJob job = jobs.get(actor, id);
        if (job.running()) {
            throw Refused.because("ledger.export.wait");
        }
        delete(job.id());
        jobs.forget(job.id());
    }

    private void tidy() {
        try {
            for (String id : jobs.over()) {
                delete(id);
                jobs.forget(id);
            }
        } catch (RuntimeException failed) {
            log.warn("Exports wait to be deleted: {}", Trace.of(failed));
        }
    }

    private void delete(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
            Files.deleteIfExists(problems(id));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Ids of the problems in a file, one a line, beside it. */
    private Path problems(String id) {
        return folder.resolve(id + ".problems");
    }

    private void remember(String id, List<Problem> rows) {
        try {
            Files.write(
                    problems(id),
                    rows.stream().map(Problem::id).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<String> remembered(String id) {
        try {
            return Files.exists(problems(id)) ? Files.readAllLines(problems(id)) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ProblemQuery query(Actor actor, LedgerAddress address) {
        return address.filter().query(actor, "id", null, ledger);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
