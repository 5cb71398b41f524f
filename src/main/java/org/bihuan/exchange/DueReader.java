package org.bihuan.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time limit as people write it. What is read must account for every word that could change its meaning: a text that is
 * understood in part only is not understood.
 */
final class DueReader {

    /**
     * @param due what was read; null where nothing can be
     * @param refusal why not
     * @param several whether the text gives more than one limit, the latest of which counts
     */
    record Outcome(@Nullable ReadDue due, @Nullable Reason refusal, boolean several) {

        static Outcome refused(String code) {
            return new Outcome(null, Reason.of(code), false);
        }
    }

    private static final Pattern NOTHING =
            Pattern.compile("[-–—/\\\\.]+|无|暂无|n/?a|none|nil|not applicable|无时限|不适用|无要求");
    private static final Pattern LONG_TERM = Pattern.compile(
            "长期坚持|长期整改|长期推进|长期落实|长期|持续整改|持续推进|持续坚持|持续落实|持续深化|持续|常态化推进|常态化整改|常态化|常态|常抓不懈|常年坚持|ongoing|continuous(?:ly)?|continuing|long[- ]term");
    private static final Pattern IMMEDIATE =
            Pattern.compile("立行立改|立查立改|即知即改|立整立改|边查边改|边审边改|立即整改|立即改正|立即完成|立即|马上整改|即时整改|即查即改|immediate(?:ly)?|at once");
    private static final Pattern RECURRING = Pattern.compile("每(?:年|半年|季度?|月|周)[^,;。]*");
    /** 26年6月 */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.])(\\d{2})年(?=\\d{1,2}月|第?[1-4]季|[上下]半年|年?[底末])");

    private static final Pattern RECEIPT =
            Pattern.compile("(?:自|从|在)?(?:收到|接到|签收|收文|交办|印发|下发|接收)[^\\d\\x00,;。后起]{0,20}(?:之日起|之日|日起|起|之后|以后|后)?");
    private static final Pattern EXPLICIT = Pattern.compile("\\x00(?:日)?(?:之前|以前|前|之内|以内|内)");

    private DueReader() {}

    /**
     * @param unit what bare numbers count, where the header says so
     * @param issuedOn the list's own date, for dates without a year
     */
    static Outcome read(Cell cell, @Nullable String unit, @Nullable LocalDate issuedOn) {
        if (cell.error()) {
            return Outcome.refused("exchange.cell.error");
        }
        String raw = cell.text();
        if (cell.date() != null) {
            return new Outcome(ReadDue.date(cell.date(), raw), null, false);
        }
        String text = Words.oneLine(Words.plain(raw)).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || NOTHING.matcher(text).matches()) {
            return new Outcome(ReadDue.none(raw), null, false);
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && text.indexOf('.') == text.lastIndexOf('.')) {
            ReadDue bare = BareNumber.read(text, cell.number() != null, unit, raw);
            if (bare != null) {
                return new Outcome(bare, null, false);
            }
        }
        return words(text, raw, cell.number() != null, issuedOn);
    }

    private static Outcome words(String text, String raw, boolean number, @Nullable LocalDate issuedOn) {
        if (number) {
            return Outcome.refused("exchange.date.unclear");
        }
        String dense = Words.hasHan(text) ? text.replace(" ", "") : text;
        boolean longTerm = LONG_TERM.matcher(dense).find();
        boolean immediate = IMMEDIATE.matcher(dense).find();
        dense = ChineseNumerals.toArabic(longTerm ? RECURRING.matcher(dense).replaceAll("") : dense);
        dense = SHORT_YEAR.matcher(dense).replaceAll("20$1年");
        DateScanner dates = new DateScanner(dense);
        DurationScanner durations = new DurationScanner(dates.rest());
        if (dates.impossible()) {
            return Outcome.refused("exchange.date.impossible");
        }
        String rest = IMMEDIATE
                .matcher(LONG_TERM.matcher(durations.rest()).replaceAll(""))
                .replaceAll("");
        if (!durations.lengths().isEmpty()) {
            rest = RECEIPT.matcher(rest).replaceAll("");
        }
        boolean explicit = EXPLICIT.matcher(rest).find();
        if (!DueWords.harmless(rest, explicit)) {
            return Outcome.refused("exchange.date.unclear");
        }
        List<LocalDate> days = new ArrayList<>();
        Reason refusal = resolve(dates.tokens(), issuedOn, days);
        if (refusal != null) {
            return new Outcome(null, refusal, false);
        }
        return outcome(days, durations.lengths(), longTerm, immediate, raw);
    }

    /** Gives each date its year: its own, else that of the date before it, else the list's. */
    private static @Nullable Reason resolve(
            List<DateToken> tokens, @Nullable LocalDate issuedOn, List<LocalDate> days) {
        Integer year = null;
        for (DateToken token : tokens) {
            boolean own = !token.yearless();
            boolean inherited = !own && year != null && token.yearsOn() == 0;
            if (!own && !inherited && issuedOn == null || token.month() == 0 && issuedOn == null) {
                return Reason.of("exchange.date.noYear");
            }
            if (own) {
                year = token.year();
            }
            int in = own || inherited ? year : issuedOn.getYear() + token.yearsOn();
            try {
                LocalDate day = token.in(in, issuedOn == null ? 1 : issuedOn.getMonthValue());
                if (inherited && !days.isEmpty() && day.isBefore(days.get(days.size() - 1))) {
                    return Reason.of("exchange.date.unclear");
                }
                days.add(day);
            } catch (DateTimeException e) {
                return Reason.of("exchange.date.impossible");
            }
        }
        return null;
    }

    private static Outcome outcome(
            List<LocalDate> days,
            List<DurationScanner.Length> lengths,
            boolean longTerm,
            boolean immediate,
            String raw) {
        LocalDate latest = days.stream().max(LocalDate::compareTo).orElse(null);
        DurationScanner.Length longest = null;
        if (latest == null) {
            for (DurationScanner.Length length : lengths) {
                if (longest != null && longest.unit() != length.unit()) {
                    return Outcome.refused("exchange.date.unclear");
                }
                longest = longest == null || length.amount() > longest.amount() ? length : longest;
            }
        }
        ReadDue.Kind kind = longTerm
                ? ReadDue.Kind.LONG_TERM
                : immediate ? ReadDue.Kind.IMMEDIATE : latest != null ? ReadDue.Kind.DATE : ReadDue.Kind.DURATION;
        if (kind == ReadDue.Kind.DURATION && longest == null) {
            return Outcome.refused("exchange.date.unclear");
        }
        ReadDue due = new ReadDue(
                kind, latest, longest == null ? null : longest.amount(), longest == null ? null : longest.unit(), raw);
        return new Outcome(due, null, days.size() + (latest == null ? lengths.size() : 0) > 1);
    }

    /** A day as a whole text gives it, exact and with its year; null where it does not. */
    static @Nullable LocalDate day(Cell cell) {
        if (cell.date() != null) {
            return cell.date();
        }
        String text = Words.oneLine(Words.plain(cell.text())).toLowerCase(Locale.ROOT);
        if (text.chars().allMatch(Character::isDigit)) {
            ReadDue bare = BareNumber.read(text, cell.number() != null, null, text);
            return bare == null || text.length() == 6 ? null : bare.date();
        }
        DateScanner dates =
                new DateScanner(ChineseNumerals.toArabic(Words.hasHan(text) ? text.replace(" ", "") : text));
        boolean whole = dates.rest().chars().allMatch(c -> c == 0 || c == ' ');
        if (!whole || dates.impossible() || dates.tokens().size() != 1) {
            return null;
        }
        DateToken token = dates.tokens().get(0);
        return token.yearless() || token.day() == 0 || token.month() == 0 ? null : token.in(token.year(), 1);
    }
}
