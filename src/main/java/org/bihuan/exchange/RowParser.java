package org.bihuan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Makes a problem of one row, or says what is wrong with it. */
final class RowParser {

    private static final Pattern TYPE = Pattern.compile("(?:问题|建议|意见)类?");
    private static final Set<Column> PLAIN = Set.of(
            Column.BATCH,
            Column.SOURCE,
            Column.GOAL,
            Column.MEASURES,
            Column.DUE_CLASS,
            Column.EVIDENCE,
            Column.SUPERVISOR,
            Column.VERIFIER,
            Column.VERIFICATION_METHOD,
            Column.VERIFIED_ON,
            Column.CONGRESS_OPINION,
            Column.SATISFACTION,
            Column.SIGN_OFF_STATUS,
            Column.REMARK,
            Column.RULES_MADE,
            Column.PEOPLE_HANDLED);

    private final ReadSheet sheet;
    private final Addressees addressees;
    private final SheetRemarks remarks;
    private final boolean leadSemicolons;
    private final boolean assistingSemicolons;

    RowParser(ReadSheet sheet, Addressees addressees, SheetRemarks remarks) {
        this.sheet = sheet;
        this.addressees = addressees;
        this.remarks = remarks;
        leadSemicolons = semicolons(Column.LEAD_UNIT);
        assistingSemicolons = semicolons(Column.ASSISTING_UNITS);
    }

    private boolean semicolons(Column field) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            if (sheet.columns().get(i).field() == field) {
                int position = i;
                return sheet.rows().stream()
                        .map(row -> row.cells().get(position).text())
                        .anyMatch(text -> text.indexOf(';') >= 0 || text.indexOf('\uFF1B') >= 0);
            }
        }
        return false;
    }

    /** The problem, or null where {@code values} has defects. */
    @Nullable
    ListedProblem parse(RowValues values) {
        String whole = values.text(Column.TITLE);
        if (whole == null && !values.cell(Column.TITLE).error()) {
            values.defect(Column.TITLE, Reason.of("exchange.title.required"));
        }
        Addressees.Resolved units = addressees.resolve(values, leadSemicolons, assistingSemicolons);
        LocalDate own = issuedOn(values);
        LocalDate issuedOn = own != null ? own : sheet.issuedOn();
        ReadDue due = due(values, issuedOn);
        LocalDate closedOn = closedOn(values);
        String category = values.text(Column.CATEGORY);
        String type = values.text(Column.TYPE);
        if (type == null && category != null && TYPE.matcher(category).matches()) {
            type = category;
            category = null;
        }
        String grade = Grades.of(values, remarks);
        BigDecimal amount = amount(values, Column.AMOUNT);
        BigDecimal rectified = amount(values, Column.RECTIFIED_AMOUNT);
        String status = values.text(Column.STATUS);
        Map<Column, String> fields = new EnumMap<>(Column.class);
        for (Column field : PLAIN) {
            String text = values.text(field);
            if (text != null) {
                fields.put(field, text);
            }
        }
        Title title = Title.of(whole == null ? "" : whole, values.text(Column.DETAIL));
        String topic = values.text(Column.TOPIC);
        String heading = values.row().heading();
        ListedProblem problem = !values.defects().isEmpty() || units.lead() == null || due == null
                ? null
                : new ListedProblem(
                        sheet.name(),
                        values.row().number(),
                        values.cell(Column.SERIAL).error() ? null : values.text(Column.SERIAL),
                        topic != null ? Words.oneLine(topic) : heading != null ? heading : sheet.topic(),
                        title.text(),
                        title.detail(),
                        values.text(Column.REQUIREMENT),
                        category,
                        type,
                        grade,
                        units.lead(),
                        units.assisting(),
                        due,
                        amount,
                        rectified,
                        values.text(Column.ARTICLE),
                        values.text(Column.LOCATION),
                        issuedOn,
                        closedOn,
                        closed(status, fields.get(Column.SIGN_OFF_STATUS), closedOn),
                        status,
                        values.text(Column.PROGRESS),
                        values.text(Column.RESPONSIBLE),
                        values.text(Column.PHONE),
                        fields,
                        values.attributes());
        return values.defects().isEmpty() ? problem : null;
    }

    private @Nullable LocalDate issuedOn(RowValues values) {
        Cell cell = values.cell(Column.ISSUED_ON);
        if (cell.isEmpty()) {
            return null;
        }
        LocalDate day = cell.error() ? null : DueReader.day(cell);
        if (day == null) {
            values.defect(Column.ISSUED_ON, Reason.of("exchange.date.unclear"));
        }
        return day;
    }

    private @Nullable LocalDate closedOn(RowValues values) {
        Cell cell = values.cell(Column.CLOSED_ON);
        LocalDate day = cell.isEmpty() || cell.error() ? null : DueReader.day(cell);
        if (day == null && !cell.isEmpty()) {
            values.keep(Column.CLOSED_ON);
            remarks.add("exchange.closedOn.unclear", values.address(Column.CLOSED_ON));
        }
        return day;
    }

    private @Nullable ReadDue due(RowValues values, @Nullable LocalDate issuedOn) {
        Cell cell = values.cell(Column.DUE);
        DueReader.Outcome outcome = DueReader.read(cell, values.unit(Column.DUE), issuedOn);
        if (outcome.refusal() != null) {
            values.defect(Column.DUE, outcome.refusal());
            return null;
        }
        ReadDue due = classed(outcome.due(), values.cell(Column.DUE_CLASS));
        if (outcome.several()) {
            remarks.add("exchange.due.several", values.address(Column.DUE));
        }
        if (due != null && due.date() != null && issuedOn != null && due.date().isBefore(issuedOn)) {
            remarks.add("exchange.due.beforeIssue", values.address(Column.DUE));
        }
        return due;
    }

    /** A column of its own may say that an item is immediate or long-term. */
    private static @Nullable ReadDue classed(@Nullable ReadDue due, Cell column) {
        if (due == null || column.isEmpty() || due.kind() != ReadDue.Kind.NONE && due.kind() != ReadDue.Kind.DATE) {
            return due;
        }
        ReadDue said = DueReader.read(column, null, null).due();
        boolean tells =
                said != null && (said.kind() == ReadDue.Kind.IMMEDIATE || said.kind() == ReadDue.Kind.LONG_TERM);
        return tells
                ? new ReadDue(said.kind(), due.date(), null, null, due.raw().isEmpty() ? said.raw() : due.raw())
                : due;
    }

    private @Nullable BigDecimal amount(RowValues values, Column field) {
        Cell cell = values.cell(field);
        if (cell.isEmpty() || Amounts.isNone(cell)) {
            return null;
        }
        BigDecimal amount = Amounts.read(cell, values.unit(field));
        if (amount == null) {
            values.keep(field);
            remarks.add(
                    cell.number() != null ? "exchange.amount.noUnit" : "exchange.amount.unclear",
                    values.address(field));
        } else if (!Amounts.fits(amount)) {
            values.keep(field);
            remarks.add("exchange.amount.large", values.address(field));
            return null;
        } else if (cell.number() == null && !sheet.textOnly()) {
            remarks.add("exchange.amount.text", values.address(field));
        }
        return amount;
    }

    /** A state in words decides; a day of closing speaks only where no state does. */
    private static boolean closed(@Nullable String status, @Nullable String signOff, @Nullable LocalDate closedOn) {
        List<String> states = new ArrayList<>();
        if (signOff != null) {
            states.add(signOff);
        }
        if (status != null) {
            states.add(status);
        }
        return states.isEmpty() ? closedOn != null : states.stream().anyMatch(ClosedWords::closed);
    }
}
