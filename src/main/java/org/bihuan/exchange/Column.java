package org.bihuan.exchange;

import java.util.Arrays;
import java.util.Optional;

/**
 * The fields a column of a problem list can hold. Their names are what a mapping may name. The set is the union of the ledgers
 * counties publish: what is asked for, what has been done, what the congress says of it, and the money of audits.
 */
public enum Column {
    SERIAL("serial"),
    BATCH("batch"),
    SOURCE("source"),
    TOPIC("topic"),
    CATEGORY("category"),
    TYPE("type"),
    GRADE("grade"),
    TITLE("title"),
    DETAIL("detail"),
    REQUIREMENT("requirement"),
    LEAD_UNIT("leadUnit"),
    ASSISTING_UNITS("assistingUnits"),
    RESPONSIBLE("responsible"),
    PHONE("phone"),
    ISSUED_ON("issuedOn"),
    DUE("due"),
    GOAL("goal"),
    MEASURES("measures"),
    DUE_CLASS("dueClass"),
    PROGRESS("progress"),
    STATUS("status"),
    CLOSED_ON("closedOn"),
    EVIDENCE("evidence"),
    SUPERVISOR("supervisor"),
    VERIFIER("verifier"),
    VERIFICATION_METHOD("verificationMethod"),
    VERIFIED_ON("verifiedOn"),
    CONGRESS_OPINION("congressOpinion"),
    SATISFACTION("satisfaction"),
    SIGN_OFF_STATUS("signOffStatus"),
    REMARK("remark"),
    AMOUNT("amount"),
    RECTIFIED_AMOUNT("rectifiedAmount"),
    RULES_MADE("rulesMade"),
    PEOPLE_HANDLED("peopleHandled"),
    ARTICLE("article"),
    LOCATION("location"),
    /** The column is left out. */
    IGNORE("ignore");

    private final String field;

    Column(String field) {
        this.field = field;
    }

    /** Name in a mapping and in JSON, for example {@code leadUnit}. */
    public String field() {
        return field;
    }

    /** The column with the given field name, if there is one. */
    public static Optional<Column> of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field.strip()))
                .findFirst();
    }
}
