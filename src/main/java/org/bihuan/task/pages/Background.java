package org.bihuan.task.pages;

import org.bihuan.organization.Actor;
import org.bihuan.task.WorkItem;
import org.springframework.ui.Model;

/** What a task is about, told by the part of the program that keeps it, for the page where somebody judges. */
public interface Background {

    /**
     * Adds to the model what the reader may see of it.
     *
     * @return whether the matter or the problem is in his sight; a task may come to people whose business it is not, such as a copy
     */
    boolean tell(Actor reader, WorkItem item, Model model);
}
