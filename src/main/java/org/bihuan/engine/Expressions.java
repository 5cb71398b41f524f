package org.bihuan.engine;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The whole expression language of a process file: {@code ${word}}, and in a condition {@code ${word == literal}} and its
 * kin. There are no calls, no properties, no nesting and no second way to write the same thing.
 */
final class Expressions {

    private static final String WORD = "[A-Za-z][A-Za-z0-9]{0,63}";
    private static final String NUMBER = "-?[0-9]{1,12}(?:\\.[0-9]{1,6})?";
    private static final String LITERAL = "'[^'\"\\\\{}\\p{Cntrl}]{0,100}'|true|false|" + NUMBER;

    private static final Pattern ONE_WORD = Pattern.compile(WORD);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{" + WORD + "}");
    private static final Pattern COMPARISON = Pattern.compile(
            "\\$\\{ *" + WORD + " *(?:(?:==|!=) *(?:" + LITERAL + ")|(?:<=|>=|<|>) *" + NUMBER + ") *}");

    /** Words of the expression language itself and the objects the engine puts into the scope of an expression. */
    private static final Set<String> RESERVED =
            Set.of(("true false null empty not and or eq ne lt gt le ge div mod instanceof "
                            + "execution caseExecution task externalTask authenticatedUserId variableContext commandContext "
                            + "camunda connector currentUser currentUserGroups now dateTime class getClass scopes self this "
                            + "applicationContext environment dataSource transactionManager processEngine "
                            + "processEngineConfiguration runtimeService taskService repositoryService historyService "
                            + "managementService identityService authorizationService formService filterService "
                            + "externalTaskService caseService decisionService S XML JSON")
                    .split(" "));

    private Expressions() {}

    /** Whether a text would be taken for an expression by the engine, anywhere in it. */
    static boolean in(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Letters and digits of ASCII, a letter first, at most 64. */
    static boolean isWord(String text) {
        return ONE_WORD.matcher(text).matches();
    }

    /** {@code ${word}} and nothing else. */
    static boolean isVariable(String text) {
        return VARIABLE.matcher(text).matches();
    }

    /** {@code ${word}}, {@code ${word == literal}}, or an order of {@code ${word}} and a number. */
    static boolean isCondition(String text) {
        return isVariable(text) || COMPARISON.matcher(text).matches();
    }

    /** The word an accepted expression speaks of. */
    static String word(String expression) {
        var matcher = ONE_WORD.matcher(expression);
        return matcher.find() ? matcher.group() : "";
    }

    /** Whether the engine gives the word a meaning of its own. */
    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }
}
