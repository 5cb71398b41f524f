package org.bihuan.api;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every ten minutes: forgets the answers and the forms kept for a day whose day is over, whether or not their askers come again. */
@Component
@ConditionalOnProperty(name = "bihuan.jobs.background", matchIfMissing = true)
class ForgetAnswers {

    private final AnsweredRequests answered;
    private final SentForms forms;

    ForgetAnswers(AnsweredRequests answered, SentForms forms) {
        this.answered = answered;
        this.forms = forms;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        answered.sweep();
        forms.sweep();
    }
}
