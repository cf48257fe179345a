package org.lifront.analysis.reference;

/**
 * A statement of the publication judged on the simulated cells.
 *
 * @param statement the statement
 * @param status whether it holds
 * @param evidence the numbers behind the verdict, or what is missing
 */
public record Verdict(String statement, ClaimStatus status, String evidence) {}
