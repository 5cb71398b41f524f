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

/** The calendar shipped, plus the years of the operator's own {@code holidays.yaml} in the home folder, if there is one. */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {

    @Bean
    WorkingCalendar workingCalendar(@Value("${bihuan.home:data}") String home) throws IOException {
        List<HolidayYear> years = new ArrayList<>(HolidayFile.shipped());
        Path own = Path.of(home, "holidays.yaml");
        if (Files.exists(own)) {
            try (Reader text = Files.newBufferedReader(own, StandardCharsets.UTF_8)) {
                years.addAll(HolidayFile.read(own.toString(), text));
            }
        }
        return WorkingCalendar.of(years);
    }

    @Bean
    Deadlines deadlines(WorkingCalendar calendar) {
        return new Deadlines(calendar);
    }
}
