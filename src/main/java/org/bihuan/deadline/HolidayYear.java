package org.bihuan.deadline;

import java.util.List;

/** The days named by the notices for one year. */
record HolidayYear(int year, List<String> notices, List<Holiday> days) {}
