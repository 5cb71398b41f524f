package org.bihuan.vault;

/**
 * A key the operator has given up.
 *
 * @param lost what that key is called; {@code unknown} if the database does not say
 * @param next what the key is called that seals from now on
 * @param secondFactors how many secrets of second factors it sealed
 * @param halves how many halves of activation codes
 * @param numbers how many people, problems, drafts and records with telephone or identity numbers
 */
public record GivenUp(String lost, String next, long secondFactors, long halves, long numbers) {}
