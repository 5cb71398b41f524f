package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.document.Documents;
import org.bihuan.document.FileLimit;
import org.bihuan.exchange.TypedUnits;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Turns what a browser sends into the values a program would send, by the types of the form. What cannot be read as its type stays
 * the text it is, so that the form itself says what is wrong with it.
 */
@Component
public class FilledIn {

    private final Documents documents;
    private final FileLimit limit;
    private final TypedUnits units;

    FilledIn(Documents documents, FileLimit limit, TypedUnits units) {
        this.units = units;
        this.documents = documents;
        this.limit = limit;
    }

    /**
     * What was filled in.
     *
     * @param values by field name, with the files that were taken
     * @param unfit the fields with a file that was not
     */
    public record Sent(Map<String, Object> values, List<FieldError> unfit) {

        /**
         * Lets what can be handed in pass.
         *
         * @throws Invalid if a file was not taken
         */
        public void check() {
            if (!unfit.isEmpty()) {
                throw new Invalid(unfit);
            }
        }
    }

    /** Files handed in are stored first and stay the reader's own until the form is accepted; one that is not taken undoes nothing else. */
    public Sent read(Actor actor, Form form, MultiValueMap<String, String> sent, HttpServletRequest request) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        MultiValueMap<String, MultipartFile> files =
                parts == null ? new LinkedMultiValueMap<>() : parts.getMultiFileMap();
        var values = new LinkedHashMap<String, Object>();
        var unfit = new ArrayList<FieldError>();
        for (Form.Field field : form.fields()) {
            Object value = field.type().equals("files")
                    ? files(actor, field.name(), sent.get(field.name()), files.get(field.name()), unfit)
                    : value(actor, field, sent);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new Sent(values, unfit);
    }

    private @Nullable Object value(Actor actor, Form.Field field, MultiValueMap<String, String> sent) {
        String name = field.name();
        return switch (field.type()) {
            case "long", "decimal" -> said(sent, name).map(FilledIn::number).orElse(null);
            case "boolean" -> said(sent, name).map(FilledIn::bool).orElse(null);
            case "units", "persons" -> list(sent.get(name));
            case "meeting" -> meeting(sent, name);
            case "ballot" -> ballot(field, sent);
            case "problems" -> ProblemRows.read(sent, name, units.of(actor.congress()));
            default -> said(sent, name).orElse(null);
        };
    }

    static Optional<String> said(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** As people write numbers; an exponent could stand for more digits than there is room. */
    static Object number(String typed) {
        return typed.matches("[+-]?[0-9]{1,20}([.][0-9]{1,10})?") ? new BigDecimal(typed) : typed;
    }

    private static Object bool(String typed) {
        return switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> typed;
        };
    }

    static @Nullable List<String> list(@Nullable List<String> chosen) {
        List<String> some = chosen == null
                ? List.of()
                : chosen.stream().filter(it -> !it.isBlank()).toList();
        return some.isEmpty() ? null : some;
    }

    private static @Nullable Object meeting(MultiValueMap<String, String> sent, String name) {
        return together(sent, name, List.of("name", "date"), false);
    }

    private static @Nullable Object ballot(Form.Field field, MultiValueMap<String, String> sent) {
        Map<String, Object> ballot =
                together(sent, field.name(), List.of("entitled", "present", "issued", "returned"), true);
        var choices = field.options() == null
                ? List.<String>of()
                : field.options().stream().map(Form.Option::value).toList();
        Map<String, Object> counts = together(sent, field.name() + ".counts", choices, true);
        if (ballot == null && counts == null) {
            return null;
        }
        var whole = new LinkedHashMap<String, Object>(ballot == null ? Map.of() : ballot);
        whole.put("counts", counts == null ? Map.of() : counts);
        return whole;
    }

    private static @Nullable Map<String, Object> together(
            MultiValueMap<String, String> sent, String name, List<String> parts, boolean numbers) {
        var whole = new LinkedHashMap<String, Object>();
        for (String part : parts) {
            said(sent, name + "." + part).ifPresent(it -> whole.put(part, numbers ? number(it) : it));
        }
        return whole.isEmpty() ? null : whole;
    }

    private @Nullable List<String> files(
            Actor actor,
            String field,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> handedIn,
            List<FieldError> unfit) {
        var ids = new ArrayList<>(kept == null ? List.<String>of() : kept);
        for (MultipartFile file : handedIn == null ? List.<MultipartFile>of() : handedIn) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (file.isEmpty() && name.isEmpty()) {
                continue;
            }
            if (limit.exceeded(file.getSize())) {
                unfit.add(new FieldError(field, limit.reason(name, file.getSize())));
                continue;
            }
            try (var bytes = file.getInputStream()) {
                ids.add(documents.store(actor, name, bytes).id());
            } catch (Invalid refused) {
                refused.errors().forEach(it -> unfit.add(new FieldError(field, it.reason())));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return ids.isEmpty() ? null : ids;
    }
}
