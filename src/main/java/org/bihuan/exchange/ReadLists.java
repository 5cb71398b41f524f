package org.bihuan.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the files of lists. The last ones that are looked through are kept as they were read and understood, so that turning a page
 * does not begin with the workbook again: a stored file never changes, and whatever else the outcome depends on is compared.
 */
@Component
class ReadLists {

    private static final int KEPT = 4;

    private record File(String document, Map<String, String> mapping) {}

    private record Understood(
            File file, @Nullable Object issuedOn, boolean createUnits, List<Correction> corrections, Object units) {}

    private final Kept<File, ReadList> files = new Kept<>(KEPT);
    private final Kept<Understood, ParsedList> lists = new Kept<>(KEPT);

    ReadLists() {}

    /**
     * The list of an order, with what was corrected in it.
     *
     * @throws NoColumn if it has a header, and no column for what every problem must say
     * @throws Invalid if it cannot be read
     */
    ReadList read(ImportList.Order order) {
        ReadList read = file(order).corrected(order.corrections());
        return order.fields().get("issuedOn") instanceof String day ? read.issuedOn(day(day)) : read;
    }

    /**
     * What comes of an order.
     *
     * @param units all that the names of its units are compared with
     */
    ParsedList parsed(ImportList.Order order, Object units, Supplier<ParsedList> parse) {
        if (order.stored() == null) {
            return parse.get();
        }
        return lists.get(
                new Understood(
                        key(order, order.stored()),
                        order.fields().get("issuedOn"),
                        order.createUnits(),
                        order.corrections(),
                        units),
                parse);
    }

    private ReadList file(ImportList.Order order) {
        Supplier<ReadList> read = () -> ListFile.read(order.content(), order.filename(), order.mapping());
        return order.stored() == null ? read.get() : files.get(key(order, order.stored()), read);
    }

    private static File key(ImportList.Order order, String stored) {
        return new File(stored, Map.copyOf(order.mapping()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field("issuedOn", "form.date", text);
        }
    }
}
