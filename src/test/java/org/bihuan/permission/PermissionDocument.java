package org.bihuan.permission;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeMap;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Reader;
import org.springframework.core.io.ClassPathResource;

/** The policy as a document: rights, levels of records, what is logged, and the table of all operations. */
final class PermissionDocument {

    private PermissionDocument() {}

    static String of(PermissionTable table) {
        return """
                # Permissions 权限

                This file is made from the policy (`permission.Right`, `organization.Reader`, `permission.Sensitive`) and from the
                table the matrix test checks (`src/test/resources/permissions.yaml`); write it anew with
                `mvn test -Dtest=MatrixTests -Dpermissions=write`. In words: [中文](guide/zh/permissions.md), \
                [English](guide/en/permissions.md).

                ## Rights 权利

                A right opens an operation, whatever it is asked for; a post without it gets 403 with the sentence below.

                %s
                ## Levels of records 留痕的层级

                Every record is written at a level. Beside these everybody reads what he or his unit has written himself.

                %s
                ## The view log 查阅记录

                %s
                ## Every operation and page 全部操作和页面

                Columns: clerk head verifier office viceChair council auditor | organ handler | member deputy | \
                sysadmin secadmin logadmin | an account without a post, nobody signed in.

                `x` let in (what is asked may still be refused for what it says), `-` the post is refused (403), `.` as if it were
                not there (404), `0` not signed in (401, or sent to the sign-in page).

                Situations: *own*: of the committee, organ and unit of the role, handed over; *other*: of another committee, organ
                and unit; *foreign*: of another congress; *closed*: closed and published; *draft*: not issued yet; *none*: there is
                no such thing; *any*: the operation is not about one thing.

                %s""".formatted(rights(), levels(), views(), operations(table));
    }

    private static String rights() {
        Properties chinese = bundle("messages-permission.properties");
        Properties english = bundle("messages-permission_en.properties");
        var text = new StringBuilder("| Right | Posts | What others are told |\n|---|---|---|\n");
        for (Right right : Right.values()) {
            text.append("| `%s` | %s | %s<br>%s |%n"
                    .formatted(
                            right.code().replace("permission.", ""),
                            right.posts().equals(Posts.ALL) ? "every post" : String.join(", ", right.posts()),
                            chinese.getProperty(right.code()),
                            english.getProperty(right.code())));
        }
        return text.toString();
    }

    private static String levels() {
        var all = Reader.INSIDE.levels();
        var text = new StringBuilder(
                "| Reader | " + String.join(" | ", all) + " |\n|---|" + "---|".repeat(all.size()) + "\n");
        for (Reader reader : Reader.values()) {
            text.append("| %s |".formatted(reader.name().toLowerCase(java.util.Locale.ROOT)));
            all.forEach(level -> text.append(reader.levels().contains(level) ? " x |" : "  |"));
            text.append("\n");
        }
        return text.toString();
    }

    private static String views() {
        var text = new StringBuilder("| Kind | Read by |\n|---|---|\n");
        Arrays.stream(Sensitive.values())
                .forEach(it -> text.append(
                        "| `%s` | %s |%n".formatted(it.word(), it.business() ? "logadmin, auditor" : "logadmin")));
        return text.toString();
    }

    private static String operations(PermissionTable table) {
        var text = new StringBuilder("| Operation | Situation | Who |\n|---|---|---|\n");
        new TreeMap<>(table.rows())
                .forEach((operation, situations) -> situations.forEach((situation, letters) -> text.append(
                        "| `%s` | %s | `%s` |%n".formatted(operation, situation, letters.replace('|', ' ')))));
        return text.toString();
    }

    private static Properties bundle(String name) {
        var bundle = new Properties();
        try (var text = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(text);
            return bundle;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
