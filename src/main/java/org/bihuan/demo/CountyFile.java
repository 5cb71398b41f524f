package org.bihuan.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the charter of the invented county. */
final class CountyFile {

    static final String PASSWORD = "bihuan-demo";

    private CountyFile() {}

    @SuppressWarnings("unchecked")
    static Charter read() {
        try (var text = new InputStreamReader(
                new ClassPathResource("demo/county.yaml").getInputStream(), StandardCharsets.UTF_8)) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            var congress = (Map<String, String>) file.get("congress");
            return new Charter(
                    new Congress(
                            congress.get("id"),
                            congress.get("name"),
                            congress.get("code"),
                            congress.get("level"),
                            congress.get("preset"),
                            true),
                    ((List<Map<String, Object>>) file.get("units"))
                            .stream().map(CountyFile::unit).toList(),
                    ((List<Map<String, Object>>) file.get("accounts"))
                            .stream().map(CountyFile::account).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static UnitCharter unit(Map<String, Object> it) {
        return new UnitCharter(
                (String) it.get("id"),
                (String) it.get("name"),
                (String) it.get("kind"),
                (String) it.get("organ"),
                Boolean.TRUE.equals(it.get("collective")),
                (List<String>) it.get("aliases"));
    }

    @SuppressWarnings("unchecked")
    private static AccountCharter account(Map<String, Object> it) {
        return new AccountCharter(
                (String) it.get("login"), (String) it.get("name"), PASSWORD, (List<String>) it.get("posts"), (String)
                        it.get("email"));
    }
}
