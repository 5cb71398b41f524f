package org.bihuan.deadline;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calendar shipped, plus the years of the operator's own {@code holidays.yaml} in the home folder, if there is one, plus
 * what was announced or corrected while the program ran.
 */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {

    @Bean
    Calendars calendars(@Value("${bihuan.home:data}") String home, JdbcClient jdbc, JsonMapper json)
            throws IOException {
        return new Calendars(years(home), jdbc, json);
    }

    @Bean
    Deadlines deadlines(Calendars calendars) {
        return new Deadlines(calendars::current);
    }

    /** The years known when the program starts. */
    static List<HolidayYear> years(String home) throws IOException {
        List<HolidayYear> years = new ArrayList<>(HolidayFile.shipped());
        Path own = Path.of(home, "holidays.yaml");
        if (Files.exists(own)) {
            try (Reader text = Files.newBufferedReader(own, StandardCharsets.UTF_8)) {
                years.addAll(HolidayFile.read(own.toString(), text));
            }
        }
        return years;
    }
}
