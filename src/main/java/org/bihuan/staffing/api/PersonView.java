package org.bihuan.staffing.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.staffing.Account;
import org.bihuan.staffing.HeldPost;
import org.bihuan.staffing.PersonnelFiles.Personnel;
import org.bihuan.staffing.Substitution;
import org.jspecify.annotations.Nullable;

/** A person as administrators see one. */
record PersonView(
        String id,
        String name,
        @Nullable String email,
        String role,
        @Nullable LocalDate leftOn,
        List<AccountView> accounts,
        List<Post> posts,
        List<StandsIn> substitutions) {

    /** An account of the person. */
    record AccountView(
            String login,
            String person,
            String name,
            String state,
            @Nullable LocalDate closesOn) {

        static AccountView of(Account it) {
            return new AccountView(it.login(), it.person(), it.name(), it.state(), it.closesOn());
        }
    }

    /** A post with its days; {@code state} is held, coming or ended. */
    record Post(
            long id,
            String unit,
            String unitName,
            String post,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String state,
            @Nullable String grantedBy,
            @Nullable Instant grantedAt) {

        static Post of(HeldPost it, LocalDate today) {
            return new Post(
                    it.id(),
                    it.unit(),
                    it.unitName(),
                    it.post(),
                    it.fromOn(),
                    it.untilOn(),
                    it.state(today),
                    it.grantedBy(),
                    instant(it.grantedAt()));
        }
    }

    /** A substitution; {@code state} is holds, coming or ended. */
    record StandsIn(
            long id,
            String absent,
            String absentName,
            String substitute,
            String substituteName,
            LocalDate from,
            LocalDate until,
            String state,
            String reason,
            String madeBy) {

        static StandsIn of(Substitution it, LocalDate today) {
            String state = it.on(today) ? "holds" : it.comesAfter(today) ? "coming" : "ended";
            return new StandsIn(
                    it.id(),
                    it.absent(),
                    it.absentName(),
                    it.substitute(),
                    it.substituteName(),
                    it.fromOn(),
                    it.untilOn(),
                    state,
                    it.reason(),
                    it.madeBy());
        }
    }

    static PersonView of(Personnel it, LocalDate today) {
        return new PersonView(
                it.member().id(),
                it.member().name(),
                it.member().email(),
                it.member().role(),
                it.member().leftOn(),
                it.accounts().stream().map(AccountView::of).toList(),
                it.posts().stream().map(post -> Post.of(post, today)).toList(),
                it.substitutions().stream()
                        .map(other -> StandsIn.of(other, today))
                        .toList());
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
